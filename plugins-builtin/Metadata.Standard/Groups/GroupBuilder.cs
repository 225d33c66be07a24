using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Groups;

/// <summary>Everything in a file, for people.</summary>
internal static class GroupBuilder
{
    public static IReadOnlyList<MetadataGroup> Build(EmbeddedData data, XmpDocument xmp)
    {
        var groups = new GroupList();
        foreach (var block in data.Blocks)
        {
            LibraryGroups.Add(block, groups, data);
        }

        foreach (var property in xmp.Properties)
        {
            groups.Add("xmp", property.Label, string.Join("; ", property.Values));
        }

        foreach (var text in data.Texts)
        {
            groups.Add(text.Container.Split('.')[0], text.Key, text.Value);
        }

        return groups.ToGroups();
    }
}
