using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Scripting.Csx.Running;

/// <summary>Finds the line of a script in a stack, from the script's own symbols.</summary>
/// <remarks>Where optimised code knows the place within a method no better than "before its first line", the first line is told; the framework's own search tells none.</remarks>
internal sealed class ScriptLines(Assembly script, byte[] symbols)
{
    /// <summary>The innermost place of the script, if it stands in the stack at all.</summary>
    public (string File, int Line)? Of(Exception error)
    {
        var frame = new StackTrace(error, fNeedFileInfo: false).GetFrames().FirstOrDefault(frame => frame.GetMethod()?.Module.Assembly == script);
        return frame is null ? null : Find(frame.GetMethod()!.MetadataToken, frame.GetILOffset());
    }

    private (string File, int Line)? Find(int method, int offset)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshal.AsImmutableArray(symbols));
        var reader = provider.GetMetadataReader();
        var lines = reader.GetMethodDebugInformation(((MethodDefinitionHandle)MetadataTokens.Handle(method)).ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var line = lines.LastOrDefault(point => point.Offset <= offset, lines[0]);
        return (reader.GetString(reader.GetDocument(line.Document).Name), line.StartLine);
    }
}
