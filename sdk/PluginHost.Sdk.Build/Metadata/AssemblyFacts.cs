using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PluginHost.Sdk.Build.Metadata;

/// <summary>An assembly read as data.</summary>
internal sealed class AssemblyFacts : IDisposable
{
    private readonly PEReader _file;
    private readonly AttributeTypeProvider _attributeTypes;

    /// <param name="path">The dll.</param>
    /// <param name="other">Where types are looked up that this assembly does not define.</param>
    public AssemblyFacts(string path, AssemblyFacts? other = null)
    {
        // Read at once: a mapped file would block or break a build that replaces it.
        _file = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        Reader = _file.GetMetadataReader();
        Other = other;
        Types = Reader.TypeDefinitions.Select(handle => new TypeFacts(this, handle)).ToDictionary(type => type.FullName);
        _attributeTypes = new AttributeTypeProvider(name => Find(name)?.EnumUnderlyingType ?? PrimitiveTypeCode.Int32);
    }

    public MetadataReader Reader { get; }

    public AssemblyFacts? Other { get; }

    public IReadOnlyDictionary<string, TypeFacts> Types { get; }

    public TypeFacts? Find(string fullName) => Types.GetValueOrDefault(fullName) ?? Other?.Find(fullName);

    public IReadOnlyList<AttributeFacts> Attributes() => Attributes(Reader.GetAssemblyDefinition().GetCustomAttributes());

    public IReadOnlyList<AttributeFacts> Attributes(CustomAttributeHandleCollection handles) => [.. handles.Select(Read).OfType<AttributeFacts>()];

    public void Dispose() => _file.Dispose();

    private AttributeFacts? Read(CustomAttributeHandle handle)
    {
        var attribute = Reader.GetCustomAttribute(handle);
        var owner = attribute.Constructor.Kind == HandleKind.MemberReference
            ? Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : Reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
        if (TypeNames.Of(Reader, owner) is not { } type)
        {
            return null; // A generic attribute; none of ours is.
        }

        var value = attribute.DecodeValue(_attributeTypes);
        return new AttributeFacts(
            type,
            [.. value.FixedArguments.Select(argument => Plain(argument.Value))],
            value.NamedArguments.ToDictionary(argument => argument.Name!, argument => Plain(argument.Value)));
    }

    private static object? Plain(object? value) => value switch
    {
        System.Collections.Immutable.ImmutableArray<CustomAttributeTypedArgument<string>> { IsDefault: false } array => array.Select(item => Plain(item.Value)).ToList(),
        CustomAttributeTypedArgument<string> boxed => Plain(boxed.Value),
        _ => value,
    };
}
