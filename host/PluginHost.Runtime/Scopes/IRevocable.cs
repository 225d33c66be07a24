namespace PluginHost.Runtime.Scopes;

/// <summary>Something that ends with a plugin's scope.</summary>
internal interface IRevocable
{
    /// <summary>For messages.</summary>
    string Name { get; }

    /// <summary>Completes, never with an error, when nothing of the plugin runs in it any more.</summary>
    Task Completion { get; }

    /// <summary>Begins the end and lets go of the plugin's delegates. May be called twice.</summary>
    void Revoke();
}
