namespace PluginHost.Sdk.Library;

/// <summary>What a collection of pictures stands for. Stored as numbers.</summary>
public enum CollectionKind
{
    /// <summary>Pictures that a person put together.</summary>
    Set = 0,

    /// <summary>Something that is worked on: pictures, and the sets and people that belong to it.</summary>
    Project = 1,

    /// <summary>Somebody who is to be seen.</summary>
    Person = 2,
}
