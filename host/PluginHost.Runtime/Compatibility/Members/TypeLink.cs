using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>A base type or interface as a type names it.</summary>
/// <param name="Assembly">Where it is; <see langword="null"/> for the assembly that names it.</param>
/// <param name="Type">Its full name.</param>
/// <param name="IsGeneric">Whether it is given type arguments: signatures in it then hold parameters that the caller's do not.</param>
internal sealed record TypeLink(string? Assembly, string Type, bool IsGeneric)
{
    /// <param name="reader">Where the handle is from.</param>
    /// <param name="handle">A definition, reference or specification.</param>
    /// <param name="own">Stands for the assembly that is read; <see langword="null"/> leaves it open.</param>
    public static TypeLink? Of(MetadataReader reader, EntityHandle handle, string? own) => handle.IsNil ? null : handle.Kind switch
    {
        HandleKind.TypeDefinition => new TypeLink(own, TypeNames.Of(reader, (TypeDefinitionHandle)handle), IsGeneric: false),
        HandleKind.TypeReference => new TypeLink(TypeNames.AssemblyOf(reader, (TypeReferenceHandle)handle) ?? own, TypeNames.Of(reader, (TypeReferenceHandle)handle), IsGeneric: false),
        HandleKind.TypeSpecification => OfSpecification(reader, (TypeSpecificationHandle)handle, own),
        _ => null,
    };

    // Only the generic type itself matters here: GENERICINST (CLASS|VALUETYPE) TypeDefOrRef ...
    private static TypeLink? OfSpecification(MetadataReader reader, TypeSpecificationHandle handle, string? own)
    {
        var blob = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        _ = blob.ReadByte();
        return Of(reader, blob.ReadTypeHandle(), own) is { } generic ? generic with { IsGeneric = true } : null;
    }
}
