using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Scripting.Csx.Compiling;

/// <summary>
/// Tells the just-in-time compiler what in a script is not worth optimising: what has no loop and runs once a picture, which is the body of the file and
/// functions that answer an image.
/// </summary>
/// <remarks>
/// Code that can be unloaded is compiled once, with all optimisations, and with what was learned of the SDK's methods inlined into it: 15 ms for a body of
/// three lines, of 50 ms that saving may take. Without, it is 1 ms (benchmark <c>scripts</c>). Kernels and functions of pixels are optimised as ever.
/// </remarks>
internal static class PlainCode
{
    private const string Body = "<<Initialize>>", BodyMethod = "MoveNext";
    private const int ImplementationFlags = 4;

    public static void Mark(byte[] assembly)
    {
        using var file = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(assembly));
        var metadata = file.GetMetadataReader();
        var table = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        var rowSize = metadata.GetTableRowSize(TableIndex.MethodDef);
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0 && (IsBody(metadata, method) || AnswersImage(metadata, method)) && !BackwardJumps.Any(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
            {
                var row = table + (rowSize * (MetadataTokens.GetRowNumber(handle) - 1)) + ImplementationFlags;
                BinaryPrimitives.WriteUInt16LittleEndian(assembly.AsSpan(row), (ushort)(method.ImplAttributes | MethodImplAttributes.NoOptimization));
            }
        }
    }

    private static bool IsBody(MetadataReader metadata, MethodDefinition method) =>
        metadata.StringComparer.Equals(method.Name, BodyMethod) && metadata.StringComparer.StartsWith(metadata.GetTypeDefinition(method.GetDeclaringType()).Name, Body);

    private static bool AnswersImage(MetadataReader metadata, MethodDefinition method)
    {
        var signature = metadata.GetBlobReader(method.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
        {
            return false;
        }

        _ = signature.ReadCompressedInteger();
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.TypeHandle || signature.ReadTypeHandle() is not { Kind: HandleKind.TypeReference } answer)
        {
            return false;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)answer);
        return metadata.StringComparer.Equals(type.Name, nameof(Sdk.Imaging.Image)) && metadata.StringComparer.Equals(type.Namespace, "PluginHost.Sdk.Imaging");
    }
}
