package app.zoetrope.testkit;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// Lets a process end without a word at an exact point: before or after the n-th step that changes something on disk,
/// or that calls the service. The program is the real one; only its classes are watched as they are loaded.
public final class HaltAgent implements ClassFileTransformer {
    private static final String ROOT = "app/zoetrope/";

    /// Classes and their methods that are watched.
    private static final Map<String, Set<String>> STEPS = Map.of(
            ROOT + "storage/Database", Set.of("write"),
            ROOT + "storage/Migrations", Set.of("run"),
            ROOT + "storage/Durable", Set.of("write", "copy", "move", "sync", "delete", "replace"),
            ROOT + "storage/Owner", Set.of("locked", "close", "remove"),
            ROOT + "engine/segmind/Http", Set.of("send"),
            ROOT + "engine/segmind/Sink", Set.of("<init>", "write", "close"),
            ROOT + "media/FfprobeInspector", Set.of("inspect"),
            ROOT + "media/ImageIoPictures", Set.of("prepare"));

    private HaltAgent() {}

    /// The options of Java that halt a process at a point, counted from 1.
    ///
    /// @param agent as `jar` made it
    public static List<String> haltAt(Path agent, int point) {
        return List.of("-javaagent:" + agent, "-D" + HaltPoints.AT + "=" + point);
    }

    /// The options of Java that only write down the names of the points.
    public static List<String> list(Path agent, Path names) {
        return List.of("-javaagent:" + agent, "-D" + HaltPoints.LIST + "=" + names);
    }

    /// Writes the agent's jar, which needs but a manifest: the class is on the class path.
    public static Path jar(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", HaltAgent.class.getName());
        Path jar = folder.resolve("agent.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
        return jar;
    }

    /// Called by Java.
    public static void premain(String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new HaltAgent());
    }

    @Override
    public byte @Nullable [] transform(
            Module module, ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        Set<String> methods = STEPS.get(name);
        if (methods == null) {
            return null;
        }
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(bytes);
        String simple = name.substring(name.lastIndexOf('/') + 1);
        ClassTransform watched = (builder, element) -> {
            if (element instanceof MethodModel method
                    && method.code().isPresent()
                    && methods.contains(method.methodName().stringValue())) {
                String step = simple + "." + method.methodName().stringValue();
                builder.transformMethod(method, java.lang.classfile.MethodTransform.transformingCode(watch(step)));
            } else {
                builder.with(element);
            }
        };
        return classFile.transformClass(model, watched);
    }

    /// A constructor is watched at its end alone: before it there is no object.
    private static CodeTransform watch(String step) {
        boolean constructor = step.endsWith("<init>");
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                if (!constructor) {
                    call(code, "before " + step);
                }
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                if (element instanceof ReturnInstruction) {
                    call(code, "after " + step);
                }
                code.with(element);
            }
        };
    }

    private static void call(CodeBuilder code, String point) {
        code.loadConstant(point);
        code.invokestatic(
                ClassDesc.of(HaltPoints.class.getName()),
                "at",
                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
    }
}
