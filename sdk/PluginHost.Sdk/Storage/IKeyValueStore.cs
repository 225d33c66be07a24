namespace PluginHost.Sdk.Storage;

/// <summary>Keeps the small values of all plugins, by namespace. <b>Implemented by plugins</b>, called by the host, which gives each plugin an <see cref="IPluginStorage"/> on it.</summary>
[Contract("storage.values", "PH6121", DescribedBy = typeof(KeyValueStoreAttribute))]
public interface IKeyValueStore
{
    /// <summary>Reads a value.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<ValueResult> GetAsync(GetValueRequest request, CancellationToken cancellationToken);

    /// <summary>Writes or removes a value; durable when it returns.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask SetAsync(SetValueRequest request, CancellationToken cancellationToken);

    /// <summary>Lists keys.</summary>
    [RequiresPermission(Permissions.HostData)]
    ValueTask<ValueKeys> ListAsync(ListValuesRequest request, CancellationToken cancellationToken);
}
