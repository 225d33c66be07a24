using System.Reflection;
using PluginHost.Runtime.Containment;
using PluginHost.Runtime.Discovery;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Supervision;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Loading;

/// <summary>A plugin's code in the process.</summary>
internal sealed record PluginCode(PluginLoadContext Context, Type EntryType, string Folder, FolderStamp Stamp)
{
    /// <exception cref="ActivationFailedException">The dll or its entry type cannot be loaded.</exception>
    public static PluginCode Load(PluginCandidate candidate, ShadowStore shadows, IContainment containment)
    {
        var entry = candidate.Manifest!.Entry;
        var collectible = candidate.LoadMode == PluginLoadMode.Reloadable;
        PluginLoadContext? context = null;
        try
        {
            var folder = collectible ? shadows.Copy(candidate.Id, candidate.Folder) : candidate.Folder;
            var dll = Path.Combine(folder, entry.Assembly);
            CheckUnchanged(candidate);
            context = new PluginLoadContext(candidate, containment, dll, collectible);
            var type = context.LoadFromAssemblyPath(dll).GetType(entry.Type, throwOnError: true)!;
            return new PluginCode(context, CheckEntry(candidate, type), folder, candidate.Stamp);
        }
        catch (Exception exception)
        {
            if (collectible)
            {
                context?.Unload();
            }

            throw exception as ActivationFailedException ?? new ActivationFailedException(new Refusal(
                LoadCodes.CannotLoad, $"Plugin '{candidate.Id}' cannot be loaded from {candidate.Folder}: {ExceptionText.Read(exception).Summary}", Cure(exception)));
        }
    }

    // Half of one version and half of another would be copied, or a dll that is still being written.
    public static void CheckUnchanged(PluginCandidate candidate)
    {
        if (FolderStamp.Of(candidate.Folder) != candidate.Stamp)
        {
            throw new ActivationFailedException(new Refusal(
                LoadCodes.ChangedWhileLoading, $"The files of plugin '{candidate.Id}' in {candidate.Folder} changed while it was being loaded.", "Let the copying end; then reload it, or rescan the plugin folders."));
        }
    }

    private static Type CheckEntry(PluginCandidate candidate, Type type)
    {
        var problem = !typeof(IPlugin).IsAssignableFrom(type) ? "does not implement IPlugin"
            : type.IsAbstract || type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is null ? "has no public constructor without parameters"
            : null;
        return problem is null
            ? type
            : throw new ActivationFailedException(new Refusal(
                LoadCodes.BadEntryType, $"The entry class {type.FullName} of plugin '{candidate.Id}' {problem}.", "Author: see IPlugin for what an entry class must be."));
    }

    private static string Cure(Exception exception) => exception switch
    {
        BadImageFormatException => "The dll is damaged or not .NET: copy it again, or rebuild the plugin.",
        TypeLoadException => "plugin.json and the dll do not belong together, or the plugin needs another SDK: rebuild it.",
        FileNotFoundException => "Copy the plugin's whole build output into the folder.",
        IOException or UnauthorizedAccessException => "Give the host the right to read the folder and room in its cache.",
        _ => "Rebuild or update the plugin.",
    };
}
