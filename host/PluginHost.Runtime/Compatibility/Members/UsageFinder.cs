using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>Finds the first place of a plugin that uses something: only when there is something to complain of.</summary>
internal sealed class UsageFinder(MetadataReader reader, Func<int, MethodBodyBlock?> bodies)
{
    public string Of(EntityHandle handle)
    {
        var tokens = Tokens(handle);
        foreach (var method in reader.MethodDefinitions)
        {
            if (reader.GetMethodDefinition(method) is { RelativeVirtualAddress: not 0 } definition && bodies(definition.RelativeVirtualAddress) is { } body && Mentions(body, tokens))
            {
                return NameOf(method);
            }
        }

        foreach (var attribute in reader.CustomAttributes.Select(reader.GetCustomAttribute).Where(attribute => tokens.Contains(MetadataTokens.GetToken(attribute.Constructor))))
        {
            return OfAttribute(attribute);
        }

        return Declares(handle, tokens) ?? $"{reader.GetString(reader.GetAssemblyDefinition().Name)}.dll";
    }

    public string OfAttribute(CustomAttribute attribute) => attribute.Parent.Kind switch
    {
        HandleKind.TypeDefinition => CSharpNames.Short(TypeNames.Of(reader, (TypeDefinitionHandle)attribute.Parent)),
        HandleKind.MethodDefinition => NameOf((MethodDefinitionHandle)attribute.Parent),
        _ => "an attribute of the assembly",
    };

    // A type is used through its members too, and a method through its instantiations.
    private HashSet<int> Tokens(EntityHandle handle)
    {
        var tokens = new HashSet<int> { MetadataTokens.GetToken(handle) };
        if (handle.Kind == HandleKind.TypeReference)
        {
            tokens.UnionWith(reader.MemberReferences.Where(member => reader.GetMemberReference(member).Parent == handle).Select(member => MetadataTokens.GetToken(member)));
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var specification = MetadataTokens.MethodSpecificationHandle(row);
            if (tokens.Contains(MetadataTokens.GetToken(reader.GetMethodSpecification(specification).Method)))
            {
                tokens.Add(MetadataTokens.GetToken(specification));
            }
        }

        return tokens;
    }

    // Any four bytes that are the token: decoding every instruction would only spare a wrong name in a message that is right otherwise.
    private static bool Mentions(MethodBodyBlock body, HashSet<int> tokens)
    {
        var code = body.GetILContent().AsSpan();
        for (var at = 0; at + sizeof(int) <= code.Length; at++)
        {
            if (tokens.Contains(BinaryPrimitives.ReadInt32LittleEndian(code[at..])))
            {
                return true;
            }
        }

        return false;
    }

    private string? Declares(EntityHandle handle, HashSet<int> tokens)
    {
        foreach (var type in reader.TypeDefinitions)
        {
            var definition = reader.GetTypeDefinition(type);
            if (definition.BaseType == handle
                || definition.GetInterfaceImplementations().Any(item => reader.GetInterfaceImplementation(item).Interface == handle)
                || definition.GetMethodImplementations().Any(item => tokens.Contains(MetadataTokens.GetToken(reader.GetMethodImplementation(item).MethodDeclaration))))
            {
                return CSharpNames.Short(TypeNames.Of(reader, type));
            }
        }

        return null;
    }

    // The compiler moves code to types and methods of its own, named "<Origin>...".
    private string NameOf(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        var type = TypeNames.Of(reader, method.GetDeclaringType()).Split('/');
        var name = Origin(reader.GetString(method.Name)) ?? type.Reverse().Select(Origin).FirstOrDefault(origin => origin is { Length: > 0 }) ?? reader.GetString(method.Name);
        return $"{CSharpNames.Short(string.Join('/', type.TakeWhile((part, index) => index == 0 || !part.StartsWith('<'))))}.{name}";
    }

    private static string? Origin(string name) => name.StartsWith('<') && name.IndexOf('>') is > 1 and var end ? name[1..end] : null;
}
