using System.Reflection.Metadata;
using PluginHost.Sdk.Build.Metadata;

namespace PluginHost.Sdk.Build.Settings;

/// <summary>Tells whether a parameter may be null, from the attributes the compiler writes.</summary>
internal sealed class Nullability(MetadataReader reader)
{
    private const byte Nullable = 2;

    public bool Of(SettingsParameter parameter)
    {
        if (parameter.Shape.Name == "System.Nullable`1")
        {
            return true;
        }

        // Most specific first: the parameter, its constructor, its type.
        var flag = Flag(parameter.Parameter.GetCustomAttributes(), "NullableAttribute")
            ?? Flag(parameter.Constructor.GetCustomAttributes(), "NullableContextAttribute")
            ?? Flag(parameter.Type.Definition.GetCustomAttributes(), "NullableContextAttribute");
        return flag == Nullable && !IsValueType(parameter.Shape);
    }

    private static bool IsValueType(TypeShape shape) => Enum.TryParse<PrimitiveTypeCode>(shape.Name, out var code) && code is not (PrimitiveTypeCode.String or PrimitiveTypeCode.Object);

    private byte? Flag(CustomAttributeHandleCollection handles, string name)
    {
        foreach (var handle in handles)
        {
            var attribute = reader.GetCustomAttribute(handle);
            var owner = attribute.Constructor.Kind == HandleKind.MemberReference
                ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
                : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
            if (TypeNames.Of(reader, owner) == "System.Runtime.CompilerServices." + name)
            {
                return First(reader.GetBlobReader(attribute.Value));
            }
        }

        return null;
    }

    // The blob is a prolog of two bytes, then one flag, or a count of four bytes and flags of which the first is the type itself.
    private static byte First(BlobReader blob)
    {
        const int Prolog = 2, Suffix = 2;
        blob.ReadBytes(Prolog);
        if (blob.RemainingBytes > 1 + Suffix)
        {
            blob.ReadInt32();
        }

        return blob.ReadByte();
    }
}
