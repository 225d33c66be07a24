using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PluginHost.Runtime.Loading;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Unloading;

/// <summary>Guesses what keeps unloaded code alive: first what is known to run still, then what the dll refers to that is known to hold on.</summary>
internal static class LeakSuspects
{
    private static readonly (string Type, string Member, string Suspect)[] Known =
    [
        ("AppDomain", "add_ProcessExit", "a handler on AppDomain.ProcessExit"),
        ("AppDomain", "add_UnhandledException", "a handler on AppDomain.UnhandledException"),
        ("Timer", ".ctor", "a System.Threading.Timer that still runs (use IBackgroundWork.Every)"),
        ("Thread", ".ctor", "a thread that still runs (use IBackgroundWork.Run)"),
        ("Task", "Run", "a task that still runs (use IBackgroundWork.Run)"),
        ("TaskFactory", "StartNew", "a task that still runs (use IBackgroundWork.Run)"),
        ("TypeDescriptor", "", "TypeDescriptor's cache of the plugin's types"),
        ("Binder", "", "the 'dynamic' keyword's cache of the plugin's types"),
        ("CancellationToken", "Register", "a registration on a token of the host"),
        ("GCHandle", "Alloc", "a GCHandle that was not freed"),
        ("PosixSignalRegistration", "Create", "a PosixSignalRegistration that was not disposed of"),
        ("ThreadPool", "RegisterWaitForSingleObject", "a wait that was not unregistered"),
        ("ThreadPool", "UnsafeRegisterWaitForSingleObject", "a wait that was not unregistered"),
    ];

    public static Refusal Explain(UnloadWatch watch)
    {
        var suspects = watch.Holders.Concat(watch.Path is null ? Referenced(watch.MainDll) : []).Distinct().ToList();
        var suspected = (watch.Path, suspects.Count) switch
        {
            (not null, 0) => $"It is held by {watch.Path}.",
            (not null, _) => $"It is held by {watch.Path}. Besides: {string.Join("; ", suspects)}.",
            (null, > 0) => $"No object that can be reached holds it, so a thread or a handle does. Suspected: {string.Join("; ", suspects)}.",
            _ => "No object that can be reached holds it. Suspected: a thread that still runs its code, or a GCHandle that was not freed.",
        };
        return new Refusal(
            LoadCodes.Leaked, $"The old code of plugin '{watch.Plugin}' is still in memory after its unload. {suspected}",
            "Author: use the services of IPluginContext, which end with the plugin. Owner: a restart frees the memory.");
    }

    /// <summary>What its author should know of code that went, but not by itself.</summary>
    public static Refusal? Cured(UnloadWatch watch) => watch switch
    {
        { Cures.Count: > 0 } => new Refusal(
            LoadCodes.Leaked, $"The old code of plugin '{watch.Plugin}' went only after {string.Join("; ", watch.Cures.TakeLast(3))}.",
            "Author: use the services of IPluginContext, which end with the plugin, and remove what you add to anything else."),
        { SerializerSuspected: true } => SerializerCache(watch),
        _ => null,
    };

    private static Refusal SerializerCache(UnloadWatch watch) => new(
        LoadCodes.Leaked, $"The old code of plugin '{watch.Plugin}' went only after the JSON serializer's caches were cleared: it serializes by reflection.",
        "Author: pass a JsonTypeInfo from a source-generated context to every call of JsonSerializer.");

    private static IEnumerable<string> Referenced(string dll)
    {
        try
        {
            using var file = File.OpenRead(dll);
            using var image = new PEReader(file);
            var reader = image.GetMetadataReader();
            var found = new List<string>();
            foreach (var handle in reader.MemberReferences)
            {
                var member = reader.GetMemberReference(handle);
                if (member.Parent.Kind == HandleKind.TypeReference)
                {
                    var type = reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name);
                    var name = reader.GetString(member.Name);
                    found.AddRange(Known.Where(known => known.Type == type && (known.Member.Length == 0 || known.Member == name)).Select(known => known.Suspect));
                    if (name.StartsWith("add_", StringComparison.Ordinal) && type != "AppDomain")
                    {
                        found.Add($"the event {type}.{name[4..]} that is still subscribed");
                    }
                }
            }

            return found;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
