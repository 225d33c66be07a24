using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>What the reader of attribute values must know of types: their names, and how an enum is stored.</summary>
internal sealed class AttributeTypes(SharedSurface surface) : ICustomAttributeTypeProvider<string>
{
    private const string SystemType = "System.Type";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => SystemType;

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => TypeNames.Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        $"{TypeNames.Of(reader, handle)}, {TypeNames.AssemblyOf(reader, handle)}";

    public string GetTypeFromSerializedName(string name) => name.Replace('+', '/');

    public PrimitiveTypeCode GetUnderlyingEnumType(string type)
    {
        var parts = type.Split(',', 3);
        return parts.Length > 1 && surface.Find(parts[1].Trim(), parts[0])?.Underlying is { } code ? code : throw new NotSupportedException($"The enum {type} is not known.");
    }

    public bool IsSystemType(string type) => type == SystemType || type.StartsWith(SystemType + ",", StringComparison.Ordinal);
}
