package judge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.log.LogService;

/** A running OSGi framework with Configuration Admin and the Configurator, for one archive. */
class Container implements AutoCloseable {

	record Made(String pid, String factoryPid, Dictionary<String, Object> properties) {}

	record Taken(boolean started, Map<String, Object> bundle, List<Made> configurations, List<String> log) {

		List<Map<String, Object>> describe() {
			return configurations.stream().map(made -> {
				Map<String, Object> described = new LinkedHashMap<>();
				described.put("pid", made.pid());
				described.put("factoryPid", made.factoryPid());
				described.put("properties", Values.describe(made.properties()));
				return described;
			}).toList();
		}
	}

	Container(Path storage) throws Exception {
		framework = new FrameworkFactory().newFramework(Map.of(
			"org.osgi.framework.storage", storage.toString(),
			"org.osgi.framework.system.packages.extra", "org.osgi.service.cm;version=1.6.1,org.osgi.service.log;version=1.5.0",
			"felix.log.level", "0"));
		framework.start();
		context = framework.getBundleContext();
		context.registerService(LogService.class, logService(), null);

		List<Bundle> bundles = new ArrayList<>();

		for (String artifact : List.of(
				"org.osgi.util.function", "org.osgi.util.converter", "jakarta.json", "org.apache.felix.cm.json",
				"org.apache.felix.configadmin", "org.apache.felix.configurator")) {

			bundles.add(context.installBundle(jarOf(artifact).toUri().toString()));
		}

		for (Bundle bundle : bundles) {
			bundle.start();
		}

		configurationAdmin = context.getService(context.getServiceReference(ConfigurationAdmin.class));
	}

	Taken take(Wab wab, Findings findings) throws Exception {
		Map<String, Object> described = new LinkedHashMap<>();
		List<Made> configurations = new ArrayList<>();
		boolean started = false;

		try {
			for (String required : wab.requiredContexts()) {
				if (required.equals(wab.symbolicName())) {
					findings.note("needs-itself", "required-deployment-contexts names the bundle itself");
					continue;
				}

				context.installBundle("stub:" + required, bundleOf(required, wab.version(), Map.of()));
				findings.note("needs", "starts only when a bundle named " + required + " with a version of at least " + wab.version() + " is there");
			}

			try (InputStream stream = Files.newInputStream(wab.bundle())) {
				Bundle bundle = context.installBundle("archive:" + wab.bundle(), stream);
				described.put("symbolicName", bundle.getSymbolicName());
				described.put("version", bundle.getVersion().toString());
				described.put("headers", headers(bundle));
				bundle.start();
				started = true;
			}

			await();

			for (Configuration configuration : list()) {
				if (!configuration.getPid().equals(SENTINEL)) {
					configurations.add(
						new Made(configuration.getPid(), configuration.getFactoryPid(), configuration.getProperties()));
				}
			}
		}
		catch (BundleException exception) {
			findings.refuse("bundle-refused", String.valueOf(exception.getMessage()));
		}

		configurations.sort((a, b) -> a.pid().compareTo(b.pid()));

		synchronized (log) {
			for (String line : log) {
				if (line.startsWith("ERROR")) {
					findings.refuse("configurator", line);
				}
				else if (line.startsWith("WARN")) {
					findings.otherwise("configurator", line);
				}
			}

			return new Taken(started, described, configurations, List.copyOf(log));
		}
	}

	@Override
	public void close() throws Exception {
		framework.stop();
		framework.waitForStop(10_000);
	}

	/** The Configurator works through bundles in order, so once the sentinel's configuration is there the archive's are too. */
	private void await() throws Exception {
		String json = "{\"" + SENTINEL + "\": {\"a\": 1}}";
		context.installBundle(
			"sentinel", bundleOf(SENTINEL, "1", Map.of(Wab.CONFIGURATOR_FOLDER + "/sentinel.json", json))).start();

		for (int i = 0; i < 1500; i++) {
			if (list().stream().anyMatch(configuration -> configuration.getPid().equals(SENTINEL))) {
				return;
			}

			Thread.sleep(10);
		}

		throw new IllegalStateException("the Configurator does not answer");
	}

	private List<Configuration> list() throws Exception {
		Configuration[] configurations = configurationAdmin.listConfigurations(null);
		return configurations == null ? List.of() : List.of(configurations);
	}

	private static Map<String, String> headers(Bundle bundle) {
		Map<String, String> headers = new TreeMap<>();
		Dictionary<String, String> all = bundle.getHeaders("");

		for (String key : Collections.list(all.keys())) {
			if (!key.equals("Bnd-LastModified") && !key.equals("Created-By") && !key.equals("Tool")) {
				headers.put(key, all.get(key));
			}
		}

		return headers;
	}

	private static InputStream bundleOf(String name, String version, Map<String, String> files) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
		manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
		manifest.getMainAttributes().putValue("Bundle-Version", version);

		if (!files.isEmpty()) {
			manifest.getMainAttributes().putValue("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.configurator)\"");
		}

		ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				jar.putNextEntry(new ZipEntry(file.getKey()));
				jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}

		return new ByteArrayInputStream(bytes.toByteArray());
	}

	private static Path jarOf(String artifact) {
		for (String element : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
			if (Path.of(element).getFileName().toString().matches("\\Q" + artifact + "\\E-[0-9.]+\\.jar")) {
				return Path.of(element);
			}
		}

		throw new IllegalStateException(artifact + " is not on the class path");
	}

	/** Keeps whatever is logged, in both the old and the new style of the log service. */
	private Object logServiceLike(Class<?> type) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
			Class<?> result = method.getReturnType();

			if (method.getName().equals("hashCode")) {
				return System.identityHashCode(proxy);
			}
			else if (method.getName().equals("equals")) {
				return proxy == arguments[0];
			}
			else if (method.getName().equals("toString") || method.getName().equals("getName")) {
				return "log";
			}
			else if (method.getName().equals("getLogger")) {
				return logServiceLike(result);
			}
			else if (result == boolean.class) {
				return true;
			}

			remember(method.getName(), arguments);
			return null;
		});
	}

	private LogService logService() {
		return (LogService)logServiceLike(LogService.class);
	}

	private void remember(String level, Object[] arguments) {
		StringBuilder line = new StringBuilder();

		for (Object argument : arguments == null ? new Object[0] : arguments) {
			if (argument instanceof Integer number) {
				level = number == 1 ? "ERROR" : number == 2 ? "WARN" : number == 3 ? "INFO" : "DEBUG";
			}
			else if (argument instanceof String string) {
				line.append(' ').append(string.replaceAll("bundle://[^/]+/", ""));
			}
			else if (argument instanceof Throwable throwable) {
				line.append(" [").append(throwable).append(']');
			}
		}

		level = level.toUpperCase();

		if (level.startsWith("ERROR") || level.startsWith("WARN")) {
			synchronized (log) {
				log.add(level + line);
			}
		}
	}

	private static final String SENTINEL = "judge.sentinel";

	private final ConfigurationAdmin configurationAdmin;
	private final BundleContext context;
	private final Framework framework;
	private final List<String> log = new ArrayList<>();
}
