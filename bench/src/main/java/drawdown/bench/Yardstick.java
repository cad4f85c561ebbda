package drawdown.bench;

import drawdown.settlement.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A program that settles the benchmark agreement in another way, with what it reads and writes: see
/// `bench/yardstick`.
///
/// @param command starts it
/// @param folder  where its files are
record Yardstick(String name, List<String> command, Path folder) {

    /// A source in C is compiled into the folder, another is Python.
    static Yardstick of(Path source, Path folder) throws IOException, InterruptedException {
        if (!source.toString().endsWith(".c")) {
            return new Yardstick("numpy", List.of("python3", source.toString()), folder);
        }
        var program = folder.resolve("settle").toString();
        run(List.of("gcc", "-O3", "-march=native", "-fno-tree-vectorize", "-o", program, source.toString()));
        return new Yardstick("scalar C", List.of(program), folder);
    }

    /// Settles the paths of some blocks again and again.
    ///
    /// @return nanoseconds of processor time per path-month
    double settle(List<Block> blocks, double seconds) throws IOException, InterruptedException {
        Files.write(folder.resolve("spend"), bytes(blocks));
        var arguments = List.of(file("spend"), file("results"), Double.toString(seconds));
        return Double.parseDouble(
                run(Stream.concat(command.stream(), arguments.stream()).toList()));
    }

    /// What it settled last, path by path, in cents.
    LongBuffer results() throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve("results")))
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private static byte[] bytes(List<Block> blocks) {
        var bytes = new ByteArrayOutputStream();
        blocks.forEach(block -> bytes.writeBytes(bytes(block)));
        return bytes.toByteArray();
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

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed: " + said);
        }
        return said;
    }
}
