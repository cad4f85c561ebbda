package drawdown.refused;

import static org.assertj.core.api.Assertions.assertThat;

import drawdown.text.Problem;
import drawdown.text.Reading;
import drawdown.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Paths that lead to no file that can be read.
class UnreadableFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFolderNamesTheFilesInIt() throws IOException {
        Files.createFile(folder.resolve("agreement.yaml"));
        Files.createFile(folder.resolve("spend.csv"));
        Files.createFile(folder.resolve("contract.pdf"));
        assertThat(said(folder))
                .isEqualTo("is a folder, not a file | Maybe name a file in it: agreement.yaml, spend.csv.");
    }

    @Test
    void aMissingFolderIsSaid() {
        assertThat(said(folder.resolve("no/agreement.yaml")))
                .isEqualTo("there is no such file"
                        + " | Maybe the folder is misspelt, or the command was started in another one.");
    }

    @Test
    void aFileOfNoSimilarNameIsNotProposed() throws IOException {
        Files.createFile(folder.resolve("notes.txt"));
        assertThat(said(folder.resolve("agreement.yaml")))
                .isEqualTo("there is no such file"
                        + " | Maybe the path is misspelt, or the command was started in another folder.");
    }

    @Test
    void aPathThroughAFileIsSaid() throws IOException {
        Files.createFile(folder.resolve("agreement.yaml"));
        assertThat(said(folder.resolve("agreement.yaml/spend.csv")))
                .startsWith("cannot be read: ")
                .contains("Maybe ");
    }

    @Test
    void aLinkToItselfIsSaid() throws IOException {
        var link = folder.resolve("agreement.yaml");
        Files.createSymbolicLink(link, link);
        assertThat(said(link)).startsWith("cannot be read: ").contains("Maybe ");
    }

    private static String said(Path file) {
        return switch (Source.read(file)) {
            case Reading.Valid<Source> valid -> throw new AssertionError(valid.toString());
            case Reading.Refused<Source>(var problems) -> {
                assertThat(problems).hasSize(1);
                Problem problem = problems.getFirst();
                assertThat(problem.location()).hasToString(file.toString());
                yield problem.what() + " | " + problem.fix();
            }
        };
    }
}
