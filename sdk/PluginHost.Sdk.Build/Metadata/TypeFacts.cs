using System.Reflection;
using System.Reflection.Metadata;

namespace PluginHost.Sdk.Build.Metadata;

/// <summary>A type read as data.</summary>
internal sealed class TypeFacts(AssemblyFacts assembly, TypeDefinitionHandle handle)
{
    private readonly MetadataReader _reader = assembly.Reader;

    public string FullName { get; } = TypeNames.Of(assembly.Reader, handle);

    public TypeDefinition Definition => _reader.GetTypeDefinition(handle);

    public AssemblyFacts Assembly => assembly;

    public string? BaseType => TypeNames.Of(_reader, Definition.BaseType);

    public bool IsEnum => BaseType == "System.Enum";

    public bool IsPublicClass
    {
        get
        {
            var flags = Definition.Attributes;
            var visible = flags & TypeAttributes.VisibilityMask;
            return visible is TypeAttributes.Public or TypeAttributes.NestedPublic
                && (flags & (TypeAttributes.Interface | TypeAttributes.Abstract)) == 0
                && Definition.GetGenericParameters().Count == 0;
        }
    }

    public bool HasPublicParameterlessConstructor => Constructors().Any(method => method.GetParameters().Count == 0);

    public PrimitiveTypeCode EnumUnderlyingType
    {
        get
        {
            var value = Definition.GetFields().Select(_reader.GetFieldDefinition).First(item => (item.Attributes & FieldAttributes.Static) == 0);
            return Enum.Parse<PrimitiveTypeCode>(value.DecodeSignature(new ShapeProvider(), null).Name);
        }
    }

    public IReadOnlyList<AttributeFacts> Attributes() => assembly.Attributes(Definition.GetCustomAttributes());

    /// <summary>Names of all interfaces, those of base classes in the same assembly too.</summary>
    public IEnumerable<string> Interfaces()
    {
        var own = Definition.GetInterfaceImplementations()
            .Select(item => TypeNames.Of(_reader, _reader.GetInterfaceImplementation(item).Interface))
            .OfType<string>();
        return BaseType is { } name && assembly.Types.TryGetValue(name, out var parent) ? own.Union(parent.Interfaces()) : own;
    }

    public IEnumerable<MethodDefinition> Constructors() => Definition.GetMethods()
        .Select(_reader.GetMethodDefinition)
        .Where(method => _reader.GetString(method.Name) == ".ctor" && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public);

    /// <summary>The members of an enum, by value.</summary>
    public IEnumerable<(string Name, object Value)> EnumMembers() => Definition.GetFields()
        .Select(_reader.GetFieldDefinition)
        .Where(item => (item.Attributes & FieldAttributes.Literal) != 0)
        .Select(item => (_reader.GetString(item.Name), ConstantValue(item.GetDefaultValue())!));

    public string? EnumName(long value) => EnumMembers().FirstOrDefault(member => Convert.ToInt64(member.Value, null) == value).Name;

    public object? ConstantValue(ConstantHandle constant)
    {
        var blob = _reader.GetConstant(constant);
        return _reader.GetBlobReader(blob.Value).ReadConstant(blob.TypeCode);
    }
}
