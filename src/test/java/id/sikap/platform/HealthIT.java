package id.sikap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import id.sikap.support.Statements;
import org.junit.jupiter.api.Test;

@PortalTest
class HealthIT {

    @Test
    void upMeansThatTheDatabaseAnswers() {
        Answer answer = Session.anonymous().get("/healthz");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void asksNoTable() throws Exception {
        assertThat(Statements.during(() -> Session.anonymous().get("/healthz"))).isEmpty();
    }

    @Test
    void theServersOwnInsightsAreNobodysBusiness() {
        assertThat(Session.anonymous().get("/metrics").status()).isIn(403, 404);
        assertThat(Session.anonymous().get("/health").status()).isEqualTo(404);
    }

    @Test
    void theServerDoesNotSayWhatItIs() {
        assertThat(Session.anonymous().get("/healthz").header("Server")).isNull();
    }
}
