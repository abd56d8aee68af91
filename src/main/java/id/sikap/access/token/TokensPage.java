package id.sikap.access.token;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys one gave to programs. */
@Named
@ViewScoped
public class TokensPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int DAYS = 90;

    /** A token as its owner reads it. */
    public record Row(long id, String name, String scopes, LocalDateTime expiresAt, LocalDateTime usedAt)
            implements Serializable {}

    @Inject
    ApiTokens tokens;

    @Inject
    GiveToken giveToken;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private List<Row> rows;
    private String name;
    private String[] scopes = {};
    private int days = DAYS;
    private String given;

    public void load() {
        rows = tokens.alive(user.id(), clock.instant()).stream().map(this::row).toList();
    }

    public void give() {
        given = giveToken.give(name, chosen(), days);
        name = null;
        scopes = new String[] {};
        load();
    }

    public String takeBack(Row row) {
        giveToken.takeBack(row.id());
        return "/access/tokens?faces-redirect=true&said=token_taken_back";
    }

    private Set<TokenScope> chosen() {
        return Arrays.stream(scopes)
                .map(TokenScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    private Row row(TokenLine line) {
        return new Row(
                line.id(),
                line.name(),
                line.scopes().stream()
                        .map(scope -> language.say("token.scope." + scope))
                        .collect(Collectors.joining(", ")),
                local(line.expiresAt()),
                line.usedAt() == null ? null : local(line.usedAt()));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }

    public TokenScope[] getChoices() {
        return TokenScope.values();
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getGiven() {
        return given;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getScopes() {
        return scopes;
    }

    public void setScopes(String... scopes) {
        this.scopes = scopes;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
