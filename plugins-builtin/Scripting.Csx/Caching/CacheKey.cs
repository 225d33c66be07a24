using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Caching;

/// <summary>Everything that what the compiler emits depends on, as one hash.</summary>
internal readonly record struct CacheKey(string Value)
{
    public static CacheKey Of(ScriptSet set, ScriptReferences references)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // This assembly's version stands for options, imports, checks and guards; the references' versions include it.
        foreach (var version in references.Versions)
        {
            hash.AppendData(version.ToByteArray());
        }

        hash.AppendData(typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Module.ModuleVersionId.ToByteArray());
        foreach (var source in set.Loaded.Values.Select(loaded => loaded.Source).Prepend(set.Root.Source))
        {
            Append(hash, source.Path);
            Append(hash, source.Text);
        }

        return new CacheKey(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // With its length before it, so that no two lists of texts look the same.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
