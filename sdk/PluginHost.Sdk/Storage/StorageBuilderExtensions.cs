namespace PluginHost.Sdk.Storage;

/// <summary>Registers storage capabilities.</summary>
public static class StorageBuilderExtensions
{
    /// <summary>Registers a blob store that carries <see cref="BlobStoreAttribute"/>.</summary>
    public static IPluginBuilder AddBlobStore<T>(this IPluginBuilder builder) where T : class, IBlobStore => builder.Add<IBlobStore, T>();

    /// <summary>Registers a store of plugin values that carries <see cref="KeyValueStoreAttribute"/>.</summary>
    public static IPluginBuilder AddKeyValueStore<T>(this IPluginBuilder builder) where T : class, IKeyValueStore => builder.Add<IKeyValueStore, T>();
}
