using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PluginHost.Plugins.Scripting.Csx.Contract;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Reference;

/// <summary>What scripts are written with, as the code's own comments say it.</summary>
internal static partial class MemberTable
{
    public static IReadOnlyList<ReferenceMember> Of(IEnumerable<(string Source, string Prefix)> files) =>
    [
        .. files.SelectMany(file => ((CompilationUnitSyntax)CSharpSyntaxTree.ParseText(file.Source).GetRoot()).DescendantNodes().OfType<TypeDeclarationSyntax>()
                .Where(type => type.Parent is BaseNamespaceDeclarationSyntax)
                .SelectMany(type => Members(type, file.Prefix)))
            .GroupBy(member => member.Detail).Select(group => group.First())
            .OrderBy(member => member.Label.TrimStart('.'), StringComparer.Ordinal).ThenBy(member => member.Detail, StringComparer.Ordinal),
    ];

    private static IEnumerable<ReferenceMember> Members(TypeDeclarationSyntax type, string prefix)
    {
        // A type itself is listed where it is written by its name.
        if (prefix.Length > 0 && Summary(type) is { Length: > 0 } about && type is { ParameterList: not null } and RecordDeclarationSyntax)
        {
            yield return new ReferenceMember(type.Identifier.Text, "type", $"{type.Identifier.Text}{Line(type.ParameterList)}", about, type.Identifier.Text);
            foreach (var parameter in type.ParameterList.Parameters)
            {
                yield return new ReferenceMember($".{parameter.Identifier.Text}", "property", $"{parameter.Type} {type.Identifier.Text}.{parameter.Identifier.Text}", Parameter(type, parameter.Identifier.Text), parameter.Identifier.Text);
            }
        }

        foreach (var member in type.Members.Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword) && !member.Modifiers.Any(SyntaxKind.OverrideKeyword)))
        {
            var owner = member.Modifiers.Any(SyntaxKind.StaticKeyword) ? $"{type.Identifier.Text}." : prefix.Length > 0 ? "." : "";
            if (Summary(member) is not { Length: > 0 } help)
            {
                continue;
            }

            switch (member)
            {
                case MethodDeclarationSyntax method:
                    yield return new ReferenceMember(
                        owner + method.Identifier.Text, "method", $"{method.ReturnType} {Qualified(owner, type)}{method.Identifier.Text}{method.TypeParameterList}{Line(method.ParameterList)}", help + Parameters(method),
                        $"{owner.TrimStart('.')}{method.Identifier.Text}({string.Join(", ", method.ParameterList.Parameters.Where(IsNeeded).Select(Placeholder))})");
                    break;
                case PropertyDeclarationSyntax property:
                    yield return new ReferenceMember(owner + property.Identifier.Text, "property", $"{property.Type} {Qualified(owner, type)}{property.Identifier.Text}", help, owner.TrimStart('.') + property.Identifier.Text);
                    break;
            }
        }
    }

    private static string Qualified(string owner, TypeDeclarationSyntax type) => owner == "." ? $"{type.Identifier.Text}." : owner;

    private static bool IsNeeded(ParameterSyntax parameter) => parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);

    private static string Placeholder(ParameterSyntax parameter) => parameter.Identifier.Text switch
    {
        "title" => "\"Title\"",
        "name" => "\"Name\"",
        var name when parameter.Type?.ToString().StartsWith("Func<", StringComparison.Ordinal) == true => $"{name} => {name}",
        var name => name,
    };

    private static string Line(ParameterListSyntax parameters) => Spaces().Replace(parameters.ToString(), " ");

    private static string Parameters(MethodDeclarationSyntax method) =>
        string.Concat(method.ParameterList.Parameters.Select(parameter => (parameter.Identifier.Text, Text: Parameter(method, parameter.Identifier.Text))).Where(pair => pair.Text.Length > 0).Select(pair => $"\n{pair.Item1}: {pair.Text}"));

    private static string Summary(MemberDeclarationSyntax member) => Comment(member)?.Element("summary") is { } summary ? Plain(summary) : "";

    private static string Parameter(MemberDeclarationSyntax member, string name) =>
        Comment(member)?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name) is { } found ? Plain(found) : "";

    private static XElement? Comment(MemberDeclarationSyntax member)
    {
        var lines = member.GetLeadingTrivia().ToFullString().Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => line[3..]);
        var xml = string.Join('\n', lines);
        return xml.Length == 0 ? null : XElement.Parse($"<comment>{xml}</comment>");
    }

    private static string Plain(XElement element)
    {
        foreach (var reference in element.Descendants().Where(child => child.Name == "see" || child.Name == "paramref").ToList())
        {
            reference.ReplaceWith((reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name"))!.Value.Split('.')[^1]);
        }

        return Spaces().Replace(element.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
