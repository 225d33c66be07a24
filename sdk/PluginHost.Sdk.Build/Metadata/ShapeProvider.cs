using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PluginHost.Sdk.Build.Metadata;

/// <summary>Lets the signature decoder see types as <see cref="TypeShape"/>s.</summary>
internal sealed class ShapeProvider : ISignatureTypeProvider<TypeShape, object?>
{
    public TypeShape GetPrimitiveType(PrimitiveTypeCode typeCode) => new(typeCode.ToString());

    public TypeShape GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => new(TypeNames.Of(reader, handle));

    public TypeShape GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => new(TypeNames.Of(reader, handle));

    public TypeShape GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeShape GetGenericInstantiation(TypeShape genericType, ImmutableArray<TypeShape> typeArguments) => new(genericType.Name, typeArguments);

    public TypeShape GetSZArrayType(TypeShape elementType) => new("[]", [elementType]);

    public TypeShape GetArrayType(TypeShape elementType, ArrayShape shape) => new("[,]", [elementType]);

    public TypeShape GetByReferenceType(TypeShape elementType) => new("&", [elementType]);

    public TypeShape GetPointerType(TypeShape elementType) => new("*", [elementType]);

    public TypeShape GetPinnedType(TypeShape elementType) => elementType;

    public TypeShape GetModifiedType(TypeShape modifier, TypeShape unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeShape GetFunctionPointerType(MethodSignature<TypeShape> signature) => new("delegate*");

    public TypeShape GetGenericMethodParameter(object? genericContext, int index) => new($"!!{index}");

    public TypeShape GetGenericTypeParameter(object? genericContext, int index) => new($"!{index}");
}
