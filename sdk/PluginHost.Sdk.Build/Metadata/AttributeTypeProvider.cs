using System.Reflection.Metadata;

namespace PluginHost.Sdk.Build.Metadata;

/// <summary>Lets the attribute decoder see types as full names.</summary>
internal sealed class AttributeTypeProvider(Func<string, PrimitiveTypeCode> enumType) : ICustomAttributeTypeProvider<string>
{
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSystemType() => "System.Type";

    public bool IsSystemType(string type) => type == "System.Type";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => TypeNames.Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => TypeNames.Of(reader, handle);

    // A serialized name is assembly-qualified; the name alone is enough to find a type in the plugin or the SDK.
    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => enumType(type);
}
