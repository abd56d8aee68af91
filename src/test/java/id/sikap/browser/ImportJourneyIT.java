package id.sikap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.sikap.support.PortalTest;
import id.sikap.support.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrator takes people in and finds them again. */
@PortalTest
class ImportJourneyIT {

    private static final String UNITS = """
            id;diatasan_id;nama_unor;nama_jabatan;eselon_id;kelompok;aktif
            %1$s;D003;Subbidang Uji %1$s;Kepala Subbidang Uji %1$s;41;NON_LAYANAN;1
            """;
    private static final String HEADER = "nip,nama,gelar_depan,gelar_belakang,jenis_pegawai,golongan_id,pangkat,"
            + "golongan_pppk,tmt_golongan,jenis_jabatan,jabatan,eselon_id,jenjang,kelas_jabatan,tmt_jabatan,unor_id,"
            + "nip_atasan,kelompok,status,email,hp\n";
    private static final Path PROVINCE = Path.of("db", "demo", "province");

    @ParameterizedTest
    @EnumSource
    void twoSmallFilesBecomeAUnitWithPeople(Screen screen) {
        String unit = "ZB" + screen.ordinal();
        String head = "19800203200501100" + screen.ordinal();
        String member = "19900504201503200" + screen.ordinal();
        String people = HEADER
                + head + ",Kepala Uji " + unit + ",,S.E.,PNS,41,Pembina,,01-10-2019,1,Kepala Subbidang Uji " + unit
                + ",41,,9,25-04-2021," + unit + ",,NON_LAYANAN,Aktif,,\n"
                + member + ",Anggota Uji " + unit + ",,,PNS,33,Penata,,01-10-2019,4,Pengelola Uji,,,6,25-04-2021,"
                + unit + ",,NON_LAYANAN,Aktif,,\n";
        try (Visitor admin = Visitor.of("admin", screen).expecting("status of 422")) {
            admin.open("/people/import");
            choose(admin, UNITS.formatted(unit), people.replace(member, "12345"));
            admin.at("#check").click();
            assertThat(admin.at("#verdicts [aria-pressed='true']")).hasText("Salah (1)");
            assertThat(admin.at("#preview tbody tr")).hasCount(1);
            assertThat(admin.at("#preview tbody tr")).containsText("NIP harus 18 angka");
            admin.at("#verdicts [data-value='NEW']").click();
            assertThat(admin.at("#preview tbody tr")).hasCount(2);
            assertThat(admin.at("#take")).isDisabled();

            choose(admin, UNITS.formatted(unit), people);
            admin.at("#check").click();
            assertThat(admin.at("#outcome")).containsText("Tidak ada kesalahan");
            admin.at("#take").click();
            assertThat(admin.at("#outcome")).containsText("Data sudah diimpor");
            assertThat(admin.at("[data-count='created']")).hasText("2");

            admin.open("/people/list?q=Uji%20" + unit);
            assertThat(admin.at("[id='found:people'] tbody tr")).hasCount(2);
            assertThat(admin.at("[id='found:people']")).containsText("Anggota Uji " + unit);

            admin.open("/people/units");
            for (String name : new String[] {"Sekretariat Daerah", "Badan Kepegawaian Daerah"}) {
                unfold(admin, name);
            }
            assertThat(admin.at(".ui-treenode-label")
                            .filter(new Locator.FilterOptions().setHasText("Subbidang Uji " + unit))
                            .first())
                    .isVisible();
        }
    }

    /** A sheet of an agency's own: its columns are chosen with the keyboard, once. */
    @ParameterizedTest
    @EnumSource
    void aSheetWithOtherHeadsIsExplainedOnce(Screen screen) {
        String mark = screen == Screen.DESK ? "Meja" : "Ponsel";
        try (Visitor admin = Visitor.of("admin", screen).expecting("status of 422")) {
            String nip = Session.nipOf("pegawai");
            FilePayload sheet = csv(
                    "surel.csv",
                    "DAFTAR SUREL\n\nNo;NIP Baru;Nama;Alamat " + mark + "\n1;" + nip + ";;uji@contoh.go.id\n");
            admin.open("/people/import");
            admin.at("#people").setInputFiles(sheet);
            admin.at("#check").click();
            assertThat(admin.at("#steps [aria-current]")).hasText("Kolom");
            assertThat(admin.at(".columns h2")).isFocused();
            assertThat(admin.at("#column-people-nip")).hasValue("1");
            assertThat(admin.at(".columns tbody tr").first()).containsText(nip);
            admin.at("#column-people-nama").selectOption("");
            admin.at("#column-people-email").selectOption("1");
            admin.at("[data-do='use']").focus();
            admin.page().keyboard().press("Enter");
            assertThat(admin.at(".columns")).containsText("dipakai untuk NIP dan Surel");
            assertThat(admin.at("#column-people-nip")).isFocused();
            admin.at("#column-people-email").selectOption("3");
            admin.at("[data-do='use']").focus();
            admin.page().keyboard().press("Enter");
            assertThat(admin.at("#outcome")).containsText("Tidak ada kesalahan");
            assertThat(admin.at("#preview tbody tr")).containsText("→ uji@contoh.go.id");

            admin.open("/people/import");
            admin.at("#people").setInputFiles(sheet);
            admin.at("#check").click();
            assertThat(admin.at("#outcome")).containsText("dibaca menurut pilihan");
            admin.at("#outcome button").click();
            assertThat(admin.at("#column-people-email")).hasValue("3");
        }
    }

    @Test
    void theWholeProvinceIsCheckedBehindABar() {
        try (Visitor admin = Visitor.of("admin", Screen.DESK)) {
            admin.open("/people/import");
            admin.at("#units").setInputFiles(PROVINCE.resolve("unor.csv"));
            admin.at("#people").setInputFiles(PROVINCE.resolve("pegawai.csv"));
            admin.at("#check").click();
            assertThat(admin.at("#progress")).isVisible();
            assertThat(admin.at("#doing")).not().isEmpty();
            admin.at("[data-count='people']").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
            assertThat(admin.at("[data-count='units']")).hasText("760");
            assertThat(admin.at("[data-count='people']")).hasText("10.381");
            assertThat(admin.at("#take")).isEnabled();
        }
    }

    private static void choose(Visitor admin, String units, String people) {
        admin.at("#units").setInputFiles(csv("unor.csv", units));
        admin.at("#people").setInputFiles(csv("pegawai.csv", people));
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void unfold(Visitor admin, String name) {
        Locator node = admin.at("li.ui-treenode")
                .filter(new Locator.FilterOptions()
                        .setHas(admin.page()
                                .locator("> .ui-treenode-content strong")
                                .getByText(name, new Locator.GetByTextOptions().setExact(true))))
                .last();
        node.locator("> .ui-treenode-content .ui-tree-toggler").click();
        node.locator("> .ui-treenode-children > li").first().waitFor();
    }
}
