using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PluginHost.Architecture.Tests.Sources;

public sealed class NamingTests
{
    [Fact]
    public void Namespaces_Always_FollowFolders()
    {
        var wrong = SourceFile.All.Where(file => file.Project is not null && file.Namespaces.Any())
            .Select(file => (file.Path, Expected: Expected(file), Actual: string.Join(", ", file.Namespaces.Select(space => space.Name.ToString()).Distinct())))
            .Where(file => file.Expected != file.Actual);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_Always_AreFileScoped() =>
        SourceFile.All.Where(file => file.Namespaces.Any(space => space is NamespaceDeclarationSyntax)).Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void PublicTypes_Always_HaveAFileOfTheirName()
    {
        // A sample is one page to read, and so is a plugin that exists to break in one way.
        var wrong = SourceFile.All.Where(file => file.Area != "samples" && !file.Path.StartsWith("tests/Fixtures/", StringComparison.Ordinal))
            .Select(file => (file.Path, Types: file.TopLevelTypes.Where(type => type.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.PublicKeyword))).Select(SourceFile.NameOf).Distinct().ToList()))
            .Where(file => file.Types.Count > 1 || file.Types.Any(name => name != FileName(file.Path)))
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}");

        wrong.ShouldBeEmpty("One public type per file, named like the file; Type.Aspect.cs for a part of one.");
    }

    [Fact]
    public void Files_Always_HoldTheTypeTheyAreNamedAfter()
    {
        var wrong = SourceFile.All.Where(file => file.TopLevelTypes.Any() && !file.TopLevelTypes.Select(SourceFile.NameOf).Contains(FileName(file.Path))).Select(file => file.Path);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Types_Always_SayWhatTheyAreFor()
    {
        var grounds = SourceFile.All.SelectMany(file => file.TopLevelTypes.Select(SourceFile.NameOf))
            .Where(name => name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Helpers", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal)
                || name.EndsWith("Utility", StringComparison.Ordinal) || name.EndsWith("Manager", StringComparison.Ordinal));

        grounds.ShouldBeEmpty("Such names collect whatever has no home.");
    }

    private static string FileName(string path) => Path.GetFileName(path).Split('.', '{')[0];

    private static string Expected(SourceFile file)
    {
        var folders = file.Path[file.Project!.Folder.Length..].Split('/')[..^1];
        return string.Join('.', [file.Project.RootNamespace, .. folders]);
    }
}
