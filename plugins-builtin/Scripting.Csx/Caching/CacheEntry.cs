using System.Text;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Caching;

/// <summary>A cached script as bytes. Only read after its hash was found right, and under a key that names this code's version.</summary>
internal static class CacheEntry
{
    public static byte[] Write(CachedScript script)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            Write(writer, script.Assembly);
            Write(writer, script.Symbols);
            writer.Write(script.Diagnostics.Count);
            foreach (var diagnostic in script.Diagnostics)
            {
                writer.Write(diagnostic.File);
                writer.Write(diagnostic.Line);
                writer.Write(diagnostic.Column);
                writer.Write(diagnostic.EndLine);
                writer.Write(diagnostic.EndColumn);
                writer.Write(diagnostic.Id);
                writer.Write(diagnostic.IsError);
                writer.Write(diagnostic.Message);
            }
        }

        return bytes.ToArray();
    }

    public static CachedScript Read(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        var assembly = reader.ReadBytes(reader.ReadInt32());
        var symbols = reader.ReadBytes(reader.ReadInt32());
        var diagnostics = new ScriptDiagnostic[reader.ReadInt32()];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            var (file, line, column, endLine, endColumn) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            diagnostics[i] = new ScriptDiagnostic(file, line, column, reader.ReadString(), reader.ReadBoolean(), reader.ReadString()) { EndLine = endLine, EndColumn = endColumn };
        }

        return new CachedScript(assembly, symbols, diagnostics);
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
