package drawdown.trajectory;

import drawdown.agreement.Agreement;
import drawdown.agreement.AgreementFile;
import drawdown.settlement.Block;
import drawdown.settlement.Spend;
import drawdown.text.Source;

/// Agreements and trajectories as tests write them.
public final class Drafts {

    private Drafts() {}

    public static Agreement agreement(String text) {
        return AgreementFile.read(Source.of("agreement.yaml", text)).orRefuse();
    }

    public static Trajectory trajectory(Agreement agreement, String text) {
        return TrajectoryFile.read(Source.of("trajectory.yaml", text), agreement)
                .orRefuse();
    }

    /// Paths from the first month of the term on.
    public static Paths paths(Agreement agreement, String trajectory, long seed) {
        return new Paths(trajectory(agreement, trajectory), agreement, Spend.none(agreement), seed);
    }

    /// All paths in one block.
    public static Block block(Paths paths, int count) {
        var block = Block.of(paths.agreement(), count);
        paths.fill(block, 0);
        return block;
    }
}
