package drawdown.bench;

import drawdown.settlement.Block;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The C yardstick (`bench/yardstick/settle.c`), compiled into a folder.
///
/// @param folder where it is, and what it reads and writes
record Yardstick(Path folder) {

    static Yardstick compile(Path source, Path folder) throws IOException, InterruptedException {
        var yardstick = new Yardstick(folder);
        yardstick.run(List.of(
                "gcc",
                "-O3",
                "-march=native",
                "-fno-tree-vectorize",
                "-o",
                yardstick.file("settle"),
                source.toString()));
        return yardstick;
    }

    /// Settles a block again and again.
    ///
    /// @return nanoseconds of processor time per path-month
    double settle(Block block, double seconds) throws IOException, InterruptedException {
        Files.write(folder.resolve("spend"), bytes(block));
        return Double.parseDouble(
                run(List.of(file("settle"), file("spend"), file("results"), Double.toString(seconds))));
    }

    /// What it settled last, path by path, in cents.
    LongBuffer results() throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve("results")))
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private static byte[] bytes(Block block) {
        int scopes = block.usage().length / Workload.MONTHS;
        int vendors = block.marketplace().length / Workload.MONTHS;
        var bytes = ByteBuffer.allocate(Long.BYTES * block.paths() * Workload.MONTHS * (scopes + vendors))
                .order(ByteOrder.nativeOrder());
        for (int path = 0; path < block.paths(); path++) {
            for (int month = 0; month < Workload.MONTHS; month++) {
                for (int scope = 0; scope < scopes; scope++) {
                    bytes.putLong((long) block.usage()[month * scopes + scope][path]);
                }
                for (int vendor = 0; vendor < vendors; vendor++) {
                    bytes.putLong((long) block.marketplace()[month * vendors + vendor][path]);
                }
            }
        }
        return bytes.array();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed: " + said);
        }
        return said;
    }
}
