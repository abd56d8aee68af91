package id.sikap.target;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.Form;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PortalTest
class TargetPagesIT {

    private static final Map<String, String> TYPED = Map.of(
            "result", "Arsip kepegawaian tertata",
            "indicator", "Berkas ditemukan dalam lima menit",
            "quantity", "1.200",
            "unit", "berkas",
            "startsOn", "2026-02-01",
            "endsOn", "2026-11-30");

    @Test
    void the_list_asks_the_same_few_questions_whatever_its_length() throws Exception {
        Session superior = Session.of("atasan");
        superior.get("/target/list");
        List<String> before = Statements.during(() -> superior.get("/target/list"));
        for (int more = 0; more < 5; more++) {
            propose(superior, Session.nipOf("pegawai"), Session.nipOf("atasan"));
        }
        List<String> after = Statements.during(() -> superior.get("/target/list"));

        assertThat(before).hasSizeLessThanOrEqualTo(12);
        assertThat(after).hasSameSizeAs(before);
    }

    @Test
    void a_superior_gives_one_target_to_several_people() {
        Session superior = Session.of("atasan");
        Answer answer = propose(superior, Session.nipOf("pegawai"), Session.nipOf("rekan1"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/target/list").contains("said=target_proposed");
        for (String persona : List.of("pegawai", "rekan1")) {
            assertThat(Session.of(persona).get("/target/list").text())
                    .contains("Arsip kepegawaian tertata", "0 dari 1.200 berkas (0,0%)", "Menunggu Anda");
        }
    }

    @Test
    void a_refusal_stands_at_its_field_and_nothing_typed_is_lost() {
        Answer answer = Form.open(Session.of("pegawai"), "/target/propose?period=2026", "target")
                .with("result", "Arsip tertata")
                .with("quantity", "12,5")
                .with("startsOn", "2025-12-31")
                .with("endsOn", "2026-11-30")
                .press("propose");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Tanggal harus di dalam tahun 2026.", "Wajib diisi.", "field-error")
                .contains("Arsip tertata", "value=\"12,5\"", "value=\"2025-12-31\"");
    }

    @Test
    void a_superior_who_chose_nobody_is_asked_whom_he_meant() {
        Answer answer = Form.open(Session.of("atasan"), "/target/propose?period=2026", "target")
                .with(TYPED)
                .press("propose");

        assertThat(answer.text()).contains("Pilih sedikitnya satu orang.", "Arsip kepegawaian tertata");
    }

    @Test
    void nobody_is_chosen_who_was_not_offered() {
        String foreign = Session.nipOf("guru");
        Answer answer = propose(Session.of("atasan"), foreign);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Pilih dari daftar.");
        assertThat(Session.of("guru").get("/target/list").text()).doesNotContain("Arsip kepegawaian tertata");
    }

    /** The head of the tax office is away, and all his authority is in the hands of "plh". */
    @Test
    void who_orders_by_decree_sets_targets_in_the_officials_place() {
        Session delegate = Session.of("plh");
        String clerk = Session.nipOf("petugas");
        assertThat(delegate.get("/target/list").text()).contains("Fitria Nareswari");

        assertThat(propose(delegate, clerk).header("Location")).contains("said=target_proposed");

        assertThat(Session.of("petugas").get("/target/list").text()).contains("Arsip kepegawaian tertata");
        assertThat(Rows.text("""
                        select o.nip from audit_event a join employee e on e.id = a.subject_id join employee o on o.id = a.on_behalf_of
                         where a.action = 'TARGET_PROPOSED' and e.nip = ? order by a.at desc limit 1""", clerk)).isEqualTo("197605232002031000");
    }

    @Test
    void an_employee_sees_no_team() {
        assertThat(Session.of("pegawai").get("/target/list").text()).doesNotContain("team-title");
    }

    private static Answer propose(Session session, String... nips) {
        Form form = Form.open(session, "/target/propose?period=2026", "target").with(TYPED);
        for (String nip : nips) {
            form.with("nips", nip);
        }
        return form.press("propose");
    }
}
