using System.Reflection.Metadata;

namespace PluginHost.Runtime.Compatibility.Members;

/// <summary>Whether the properties that an assembly sets on the SDK's attributes are there. No member reference tells of them: they are names in a blob.</summary>
internal sealed class AttributeCheck(MetadataReader reader, SharedSurface surface, Func<string, bool> isSdk, Func<int, MethodBodyBlock?> bodies)
{
    public IEnumerable<Gap> Find()
    {
        var usage = new Lazy<UsageFinder>(() => new UsageFinder(reader, bodies));
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference
                || TypeLink.Of(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent, own: null) is not { Assembly: { } assembly } link
                || !isSdk(assembly) || surface.Find(assembly, link.Type) is not { } type)
            {
                continue;
            }

            foreach (var name in Names(attribute).Where(name => !Has(type, name)))
            {
                yield return new Gap($"property {CSharpNames.Short(type.Name)}.{name}", usage.Value.OfAttribute(attribute));
            }
        }
    }

    private string[] Names(CustomAttribute attribute)
    {
        try
        {
            return [.. attribute.DecodeValue(new AttributeTypes(surface)).NamedArguments.Where(argument => argument.Kind == CustomAttributeNamedArgumentKind.Property).Select(argument => argument.Name!)];
        }
        catch (Exception exception) when (exception is BadImageFormatException or NotSupportedException)
        {
            // An enum of a library that is not known: its size cannot be told, so the rest cannot be read.
            return [];
        }
    }

    private bool Has(SurfaceType type, string property) =>
        type.HasProperty(property) || (type.Base is { } link && (surface.Find(link.Assembly!, link.Type) is not { } next || Has(next, property)));
}
