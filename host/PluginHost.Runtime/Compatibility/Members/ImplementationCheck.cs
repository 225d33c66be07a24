using System.Reflection;
using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>Whether an assembly's types are whole beside the SDK's: every member of an interface implemented, no base that may not be one, every override with something to override.</summary>
internal sealed class ImplementationCheck(MetadataReader reader, SharedSurface surface, Func<string, bool> isSdk)
{
    public IEnumerable<Gap> Find() => reader.TypeDefinitions.Select(handle => new LocalType(reader, handle)).Where(type => !type.IsInterface).SelectMany(Find);

    private IEnumerable<Gap> Find(LocalType type)
    {
        var chain = Chain(type).ToList();
        var above = chain[^1].Base is { Assembly: { } assembly } link ? surface.Find(assembly, link.Type) : null;
        if (type.Base is { Assembly: { } own } direct && isSdk(own) && surface.Find(own, direct.Type) is { } parent)
        {
            if (parent.IsSealed)
            {
                yield return new Gap($"class {CSharpNames.Short(parent.Name)} as a base: it is sealed", type.DisplayName);
            }

            foreach (var lost in type.Overrides.Where(method => !direct.IsGeneric && !Overridable(parent, method)))
            {
                yield return new Gap($"a virtual {CSharpNames.Short(parent.Name)}.{lost.Name} to override", type.DisplayName);
            }
        }

        // A base of a private library may implement anything.
        if (type.IsAbstract || (above is null && chain[^1].Base is not null))
        {
            yield break;
        }

        var contracts = Contracts(chain).ToList();
        foreach (var missing in contracts.SelectMany(contract => contract.Type.Members
            .Where(member => member.IsAbstract && !IsImplemented(chain, above, contract, member) && !contracts.Exists(other => other.Type.GivesBody(contract.Type, member)))
            .Select(member => (contract, member))))
        {
            yield return new Gap($"an implementation of {missing.member.Display()}, which {CSharpNames.Short(missing.contract.Type.Name)} asks for", type.DisplayName);
        }
    }

    private IEnumerable<LocalType> Chain(LocalType type)
    {
        for (LocalType? next = type; next is not null; next = next.LocalBase)
        {
            yield return next;
        }
    }

    /// <summary>The SDK's interfaces that a type says it implements, with those that these stand on; and the SDK's abstract bases.</summary>
    private IEnumerable<(SurfaceType Type, bool IsGeneric)> Contracts(List<LocalType> chain)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeLink>(chain.SelectMany(type => type.Interfaces));
        if (chain[^1].Base is { } external)
        {
            open.Push(external);
        }

        while (open.TryPop(out var link))
        {
            if (link.Assembly is not null && isSdk(link.Assembly) && surface.Find(link.Assembly, link.Type) is { } contract && seen.Add(contract.Name))
            {
                yield return (contract, link.IsGeneric);
                foreach (var parent in contract.Interfaces)
                {
                    open.Push(parent);
                }
            }
        }
    }

    private bool IsImplemented(List<LocalType> chain, SurfaceType? above, (SurfaceType Type, bool IsGeneric) contract, SurfaceMember member) =>
        chain.Any(type => type.Implements(member, contract.Type, loosely: contract.IsGeneric) || type.ExtendsLocally(contract.Type.Name))
        || (above is not null && above.Name != contract.Type.Name && Concrete(above, member));

    private bool Concrete(SurfaceType type, SurfaceMember member) =>
        type.Members.Any(found => found.Name == member.Name && found.Parameters == member.Parameters && !found.IsAbstract)
        || (type.Base is { } link && surface.Find(link.Assembly!, link.Type) is { } next && Concrete(next, member));

    private bool Overridable(SurfaceType type, LocalMethod method) =>
        type.Members.Any(found => found.IsVirtual && found.Name == method.Name && found.Key == method.Key)
        || (type.Base is { } link && (link.IsGeneric || surface.Find(link.Assembly!, link.Type) is not { } next || Overridable(next, method)));
}
