using System.Reflection;
using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>A type that the host shares, with what of it other assemblies can see.</summary>
internal sealed class SurfaceType(SurfaceAssembly assembly, MetadataReader reader, TypeDefinitionHandle handle, string name)
{
    private readonly TypeDefinition _type = reader.GetTypeDefinition(handle);
    private readonly Lazy<IReadOnlySet<(string Type, string Name, string Key)>> _bodies = new(() => ReadBodies(reader, reader.GetTypeDefinition(handle)));
    private readonly Lazy<IReadOnlyList<SurfaceMember>> _members = new(() => ReadMembers(reader, reader.GetTypeDefinition(handle)));

    public SurfaceAssembly Assembly { get; } = assembly;

    public string Name { get; } = name;

    public bool IsSealed => _type.Attributes.HasFlag(TypeAttributes.Sealed);

    public bool IsInterface => _type.Attributes.HasFlag(TypeAttributes.Interface);

    public bool IsGeneric => _type.GetGenericParameters().Count > 0;

    public bool IsVisible
    {
        get
        {
            var outer = _type.GetDeclaringType();
            var visibility = _type.Attributes & TypeAttributes.VisibilityMask;
            return visibility is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem
                && (outer.IsNil || Assembly.Find(TypeNames.Of(reader, outer)) is { IsVisible: true });
        }
    }

    /// <summary>Methods and fields, visible or not.</summary>
    public IReadOnlyList<SurfaceMember> Members => _members.Value;

    /// <summary>Whether it is an interface that brings the body of a member of another.</summary>
    public bool GivesBody(SurfaceType other, SurfaceMember member) => IsInterface && _bodies.Value.Contains((other.Name, member.Name, member.Key));

    public TypeLink? Base => TypeLink.Of(reader, _type.BaseType, Assembly.Name);

    public IEnumerable<TypeLink> Interfaces =>
        _type.GetInterfaceImplementations().Select(item => TypeLink.Of(reader, reader.GetInterfaceImplementation(item).Interface, Assembly.Name)).OfType<TypeLink>();

    /// <summary>Of an enum: how its values are stored.</summary>
    public PrimitiveTypeCode? Underlying => _type.GetFields().Select(item => reader.GetFieldDefinition(item))
        .Where(item => reader.StringComparer.Equals(item.Name, "value__"))
        .Select(item => Enum.TryParse<PrimitiveTypeCode>(item.DecodeSignature(CanonicalSignatures.Instance, reader)["primitive ".Length..], out var code) ? code : (PrimitiveTypeCode?)null).FirstOrDefault();

    public bool HasProperty(string property) => _type.GetProperties().Any(item => reader.StringComparer.Equals(reader.GetPropertyDefinition(item).Name, property));

    private static IReadOnlyList<SurfaceMember> ReadMembers(MetadataReader reader, TypeDefinition type)
    {
        var members = new List<SurfaceMember>();
        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            var signature = method.DecodeSignature(CanonicalSignatures.Instance, reader);
            members.Add(new SurfaceMember(
                reader.GetString(method.Name), CanonicalSignatures.Key(signature), signature.ParameterTypes.Length,
                CanBeSeen(method.Attributes & MethodAttributes.MemberAccessMask), method.Attributes.HasFlag(MethodAttributes.Abstract), method.Attributes.HasFlag(MethodAttributes.Virtual),
                () => CSharpSignatures.Method(reader, handle)));
        }

        foreach (var handle in type.GetFields())
        {
            var field = reader.GetFieldDefinition(handle);
            members.Add(new SurfaceMember(
                reader.GetString(field.Name), field.DecodeSignature(CanonicalSignatures.Instance, reader), -1, CanBeSeen((MethodAttributes)(field.Attributes & FieldAttributes.FieldAccessMask)), IsAbstract: false, IsVirtual: false,
                () => reader.GetString(field.Name)));
        }

        return members;
    }

    // As metadata says it: one method of this type stands for one of another.
    private static HashSet<(string Type, string Name, string Key)> ReadBodies(MetadataReader reader, TypeDefinition type)
    {
        var bodies = new HashSet<(string Type, string Name, string Key)>();
        foreach (var item in type.GetMethodImplementations())
        {
            var declared = reader.GetMethodImplementation(item).MethodDeclaration;
            if (declared.Kind == HandleKind.MethodDefinition)
            {
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)declared);
                bodies.Add((TypeNames.Of(reader, method.GetDeclaringType()), reader.GetString(method.Name), CanonicalSignatures.Key(method.DecodeSignature(CanonicalSignatures.Instance, reader))));
            }
            else if (declared.Kind == HandleKind.MemberReference && reader.GetMemberReference((MemberReferenceHandle)declared) is var member && TypeLink.Of(reader, member.Parent, own: null) is { } parent)
            {
                bodies.Add((parent.Type, reader.GetString(member.Name), CanonicalSignatures.Key(member.DecodeMethodSignature(CanonicalSignatures.Instance, reader))));
            }
        }

        return bodies;
    }

    private static bool CanBeSeen(MethodAttributes access) => access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
}
