using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>Members as people write them in C#.</summary>
internal static class CSharpSignatures
{
    private const string InitOnly = "System.Runtime.CompilerServices.IsExternalInit";

    public static string Method(MetadataReader reader, MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        var isInit = method.DecodeSignature(CanonicalSignatures.Instance, reader).ReturnType.Contains(InitOnly, StringComparison.Ordinal);
        return Format(reader.GetString(method.Name), method.DecodeSignature(CSharpNames.Instance, reader), TypeNames.Of(reader, method.GetDeclaringType()), isInit);
    }

    /// <param name="reader">The plugin's metadata.</param>
    /// <param name="member">What it refers to.</param>
    /// <param name="type">The full name of the member's type.</param>
    public static string Reference(MetadataReader reader, MemberReference member, string type)
    {
        var name = reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return $"{member.DecodeFieldSignature(CSharpNames.Instance, reader)} {CSharpNames.Short(type)}.{name}";
        }

        var isInit = member.DecodeMethodSignature(CanonicalSignatures.Instance, reader).ReturnType.Contains(InitOnly, StringComparison.Ordinal);
        return Format(name, member.DecodeMethodSignature(CSharpNames.Instance, reader), type, isInit);
    }

    private static string Format(string name, MethodSignature<string> signature, string type, bool isInit)
    {
        var owner = CSharpNames.Short(type);
        var parameters = string.Join(", ", signature.ParameterTypes);
        var split = name.IndexOf('_', StringComparison.Ordinal);
        var (kind, rest) = split < 0 ? ("", name) : (name[..split], name[(split + 1)..]);
        return kind switch
        {
            _ when name == ".ctor" => $"new {owner}({parameters})",
            "get" when signature.ParameterTypes.Length > 0 => $"{signature.ReturnType} {owner}.this[{parameters}] {{ get; }}",
            "get" => $"{signature.ReturnType} {owner}.{rest} {{ get; }}",
            "set" when signature.ParameterTypes.Length == 1 => $"{signature.ParameterTypes[0]} {owner}.{rest} {{ {(isInit ? "init" : "set")}; }}",
            "add" or "remove" when signature.ParameterTypes.Length == 1 => $"event {signature.ParameterTypes[0]} {owner}.{rest}",
            "op" => $"{signature.ReturnType} {owner}.operator {rest}({parameters})",
            _ => $"{signature.ReturnType} {owner}.{name}{Generic(signature.GenericParameterCount)}({parameters})",
        };
    }

    private static string Generic(int count) => count == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, count).Select(index => index == 0 ? "TM" : $"TM{index + 1}"))}>";
}
