package drawdown.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes verbs and options: source <(./drawdown completion bash)")
final class CompletionVerb implements Runnable {

    enum Shell {
        BASH,
        ZSH
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private Shell shell = Shell.BASH;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        var out = root.getOut();
        if (shell == Shell.ZSH) {
            out.println("autoload -U +X compinit && compinit -u");
        }
        // The script itself turns on bash completion where it runs in zsh.
        out.print(AutoComplete.bash("drawdown", root));
        out.flush();
    }
}
