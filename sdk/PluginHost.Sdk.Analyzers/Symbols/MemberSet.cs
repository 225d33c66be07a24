using Microsoft.CodeAnalysis;

namespace PluginHost.Sdk.Analyzers.Symbols;

/// <summary>Members that a rule is about, found once per compilation, so that each place in the code costs one look into a set.</summary>
internal sealed class MemberSet
{
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly PluginProject _plugin;

    public MemberSet(PluginProject plugin) => _plugin = plugin;

    public bool IsEmpty => _members.Count == 0;

    public MemberSet Add(string type, params string[] names) => Add(type, static _ => true, names);

    public MemberSet Add(string type, Func<ISymbol, bool> which, params string[] names)
    {
        if (_plugin.Type(type) is { } symbol)
        {
            foreach (var member in names.SelectMany(name => symbol.GetMembers(name)).Where(which))
            {
                _members.Add(member);
            }
        }

        return this;
    }

    public bool Contains(ISymbol member) => _members.Contains(Original(member));

    // An extension that is called like a method of its receiver is another symbol than the one its class declares.
    private static ISymbol Original(ISymbol member) => member is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : member.OriginalDefinition;
}
