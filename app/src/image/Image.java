/// Makes `app/target/image` of what Maven packaged: it does the same and starts faster. The launcher runs it:
/// `java Image.java app/target`.
///
/// - One jar, replaced and never written to: what runs keeps the jar it started with when a new one is built under it.
/// - picocli compiled anew: the JVM's AOT cache leaves out classes of a format as old as those in picocli's own jar.
/// - DuckDB's library for this platform beside the jar: inside, it would be unpacked (70 MB) at every first connect.

import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

final String nativeLibrary = "libduckdb_java.so_";

void main(String[] args) throws IOException {
    var target = Path.of(args[0]);
    var image = Files.createDirectories(target.resolve("image"));
    var content = new TreeMap<String, byte[]>();
    addPicocli(content, target.resolve("sources"));
    addJar(content, target.resolve("drawdown.jar"), image);
    for (var jar : Files.readString(target.resolve("classpath")).strip().split(File.pathSeparator)) {
        addJar(content, Path.of(jar), image);
    }
    replace(image.resolve("drawdown.jar"), jar(manifest(target.resolve("drawdown.jar")), content));
}

/// Of a name met twice the first content stays, but lists of services are joined.
void addJar(Map<String, byte[]> content, Path path, Path image) throws IOException {
    try (var jar = new JarFile(path.toFile())) {
        for (var entry : Collections.list(jar.entries())) {
            var name = entry.getName();
            if (name.startsWith(nativeLibrary)) {
                var library = image.resolve(name);
                if (name.equals(nativeLibrary + platform())
                        && !(Files.exists(library) && Files.size(library) == entry.getSize())) {
                    replace(library, jar.getInputStream(entry).readAllBytes());
                }
            } else if (isKept(entry) && !name.endsWith("module-info.class")) {
                content.merge(
                        name,
                        jar.getInputStream(entry).readAllBytes(),
                        (first, second) -> name.startsWith("META-INF/services/") ? lines(first, second) : first);
            }
        }
    }
}

/// Folders have no use but one: OR-Tools looks for its library in a folder of the jar that must have an entry.
boolean isKept(ZipEntry entry) {
    return !entry.isDirectory() || entry.getName().startsWith("ortools-");
}

/// As DuckDB names it.
String platform() {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var arch = System.getProperty("os.arch");
    return (os.startsWith("mac") ? "macos" : os.startsWith("windows") ? "windows" : "linux")
            + (arch.equals("aarch64") ? "_arm64" : "_" + arch);
}

void addPicocli(Map<String, byte[]> content, Path sources) throws IOException {
    for (var jar : list(sources, ".jar")) {
        var classes = sources.resolve(jar.getFileName() + ".classes");
        if (!Files.exists(classes)) {
            compile(jar, classes);
        }
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                content.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }
}

void compile(Path jar, Path classes) throws IOException {
    var partial = Files.createTempDirectory(classes.getParent(), "partial");
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
            var zip = FileSystems.newFileSystem(jar)) {
        var sources = files.getJavaFileObjects(list(zip.getPath("picocli"), ".java").toArray(Path[]::new));
        var options = List.of("-d", partial.toString(), "-proc:none", "-nowarn", "-Xlint:none");
        if (!compiler.getTask(null, files, null, options, null, sources).call()) {
            throw new IOException("could not compile " + jar);
        }
    }
    Files.move(partial, classes);
}

Manifest manifest(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
        var manifest = file.getManifest();
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        return manifest;
    }
}

byte[] jar(Manifest manifest, Map<String, byte[]> content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    content.remove(JarFile.MANIFEST_NAME);
    try (var jar = new JarOutputStream(bytes, manifest)) {
        for (var entry : content.entrySet()) {
            jar.putNextEntry(new ZipEntry(entry.getKey()));
            jar.write(entry.getValue());
        }
    }
    return bytes.toByteArray();
}

void replace(Path path, byte[] content) throws IOException {
    var partial = Files.write(path.resolveSibling(path.getFileName() + ".new"), content);
    Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
}

byte[] lines(byte[] first, byte[] second) {
    var lines = new String(first, StandardCharsets.UTF_8) + "\n" + new String(second, StandardCharsets.UTF_8);
    return lines.getBytes(StandardCharsets.UTF_8);
}

List<Path> list(Path directory, String extension) throws IOException {
    try (var files = Files.list(directory)) {
        return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
}
