using System.Reflection;
using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>A type of the assembly that is looked at.</summary>
internal sealed class LocalType(MetadataReader reader, TypeDefinitionHandle handle)
{
    private readonly TypeDefinition _type = reader.GetTypeDefinition(handle);
    private readonly Lazy<IReadOnlyList<LocalMethod>> _implicit = new(() => [.. Methods(reader, handle, MethodAttributes.Virtual | MethodAttributes.Public, MethodAttributes.Virtual | MethodAttributes.Public), .. Statics(reader, handle)]);
    private readonly Lazy<IReadOnlyList<LocalMethod>> _explicit = new(() => [.. Explicit(reader, handle)]);

    public string DisplayName => CSharpNames.Short(TypeNames.Of(reader, handle));

    public bool IsInterface => _type.Attributes.HasFlag(TypeAttributes.Interface);

    public bool IsAbstract => _type.Attributes.HasFlag(TypeAttributes.Abstract);

    public TypeLink? Base => TypeLink.Of(reader, _type.BaseType, own: null);

    /// <summary>The base when it is of the same assembly.</summary>
    public LocalType? LocalBase => _type.BaseType switch
    {
        { IsNil: true } => null,
        { Kind: HandleKind.TypeDefinition } definition => new LocalType(reader, (TypeDefinitionHandle)definition),
        { Kind: HandleKind.TypeSpecification } when Base is { Assembly: null } link => Find(link.Type),
        _ => null,
    };

    public IEnumerable<TypeLink> Interfaces =>
        _type.GetInterfaceImplementations().Select(item => TypeLink.Of(reader, reader.GetInterfaceImplementation(item).Interface, own: null)).OfType<TypeLink>();

    /// <summary>Methods that say they replace one of a base.</summary>
    public IEnumerable<LocalMethod> Overrides => Methods(reader, handle, MethodAttributes.Virtual | MethodAttributes.NewSlot, MethodAttributes.Virtual);

    public bool Implements(SurfaceMember member, SurfaceType contract, bool loosely) =>
        _explicit.Value.Any(method => method.Contract == contract.Name && method.Name == member.Name && (loosely ? method.Parameters == member.Parameters : method.Key == member.Key))
        || _implicit.Value.Any(method => method.Name == member.Name && (loosely ? method.Parameters == member.Parameters : method.Key == member.Key))
        || (!contract.IsInterface && Overrides.Any(method => method.Name == member.Name && method.Parameters == member.Parameters));

    /// <summary>Whether it implements an interface of the plugin's own that stands on that one and may bring bodies.</summary>
    public bool ExtendsLocally(string contract) =>
        Interfaces.Any(link => link.Assembly is null && Find(link.Type) is { } local && (local.Interfaces.Any(parent => parent.Type == contract) || local.ExtendsLocally(contract)));

    private LocalType? Find(string type)
    {
        foreach (var other in reader.TypeDefinitions)
        {
            if (TypeNames.Of(reader, other) == type)
            {
                return new LocalType(reader, other);
            }
        }

        return null;
    }

    private static IEnumerable<LocalMethod> Statics(MetadataReader reader, TypeDefinitionHandle type) =>
        Methods(reader, type, MethodAttributes.Static | MethodAttributes.Public, MethodAttributes.Static | MethodAttributes.Public);

    private static IEnumerable<LocalMethod> Methods(MetadataReader reader, TypeDefinitionHandle type, MethodAttributes mask, MethodAttributes wanted)
    {
        foreach (var handle in reader.GetTypeDefinition(type).GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & mask) == wanted)
            {
                var signature = method.DecodeSignature(CanonicalSignatures.Instance, reader);
                yield return new LocalMethod(reader.GetString(method.Name), CanonicalSignatures.Key(signature), signature.ParameterTypes.Length);
            }
        }
    }

    private static IEnumerable<LocalMethod> Explicit(MetadataReader reader, TypeDefinitionHandle type)
    {
        foreach (var handle in reader.GetTypeDefinition(type).GetMethodImplementations())
        {
            var declared = reader.GetMethodImplementation(handle).MethodDeclaration;
            if (declared.Kind == HandleKind.MemberReference)
            {
                var member = reader.GetMemberReference((MemberReferenceHandle)declared);
                var signature = member.DecodeMethodSignature(CanonicalSignatures.Instance, reader);
                yield return new LocalMethod(
                    reader.GetString(member.Name), CanonicalSignatures.Key(signature), signature.ParameterTypes.Length, TypeLink.Of(reader, member.Parent, own: null)?.Type);
            }
        }
    }
}
