package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void statementsEndAtSemicolons() {
        assertThat(new SqlScript("CREATE TABLE a (x);\n\nCREATE TABLE b (y);\n").statements())
                .containsExactly("CREATE TABLE a (x);", "CREATE TABLE b (y);");
    }

    @Test
    void theLastSemicolonMayBeMissing() {
        assertThat(new SqlScript("SELECT 1;\nSELECT 2").statements())
                .containsExactly("SELECT 1;", "SELECT 2");
    }

    @Test
    void semicolonsInTextsNamesAndCommentsEndNothing() {
        var script =
                """
                -- first; this
                INSERT INTO a VALUES ('one; ''two'';', "x;y", [z;], `q;`) /* and; that */;
                SELECT 2; -- the end;
                """;

        assertThat(new SqlScript(script).statements())
                .hasSize(2)
                .satisfies(all -> assertThat(all.get(1)).isEqualTo("SELECT 2;"));
    }

    @Test
    void aTriggerIsOneStatement() {
        var trigger =
                """
                create temp trigger t after insert on a when new.x = 'end;' begin
                    update a set x = case when y then 1 else 2 end;
                    -- not yet the end;
                    delete from b; end;
                """;

        assertThat(new SqlScript(trigger + "SELECT 1;").statements())
                .containsExactly(trigger.strip(), "SELECT 1;");
    }

    @Test
    void nothingIsNoStatement() {
        assertThat(new SqlScript(" \n -- only a comment\n /* and another */ ").statements())
                .isEmpty();
    }

    @Test
    void longTextsAreNoTrouble() {
        var script = "SELECT '" + "x;''".repeat(100_000) + "';";

        assertThat(new SqlScript(script).statements()).containsExactly(script);
    }
}
