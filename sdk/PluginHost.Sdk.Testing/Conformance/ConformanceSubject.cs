namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>Whose capability is checked: each check gets fresh objects.</summary>
public static class ConformanceSubject
{
    /// <summary>A capability of a plugin, which is started for each check and stopped after it.</summary>
    /// <typeparam name="TPlugin">The class that carries <see cref="PluginAttribute"/>.</typeparam>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <param name="id">The capability's id; <see langword="null"/> for the only one of its contract.</param>
    /// <param name="options">What the plugin is given; its folder is left to each check.</param>
    public static ConformanceSubject<TContract> Plugin<TPlugin, TContract>(string? id = null, PluginTestOptions? options = null)
        where TPlugin : class, IPlugin, new()
        where TContract : class => new(async cancellationToken =>
        {
            var host = await PluginTestHost.StartAsync<TPlugin>(options, cancellationToken);
            return new ConformanceStand<TContract>(host.Get<TContract>(id), () => host.Create<TContract>(id), host.DisposeAsync);
        });

    /// <summary>A capability that a function makes, without its plugin.</summary>
    /// <typeparam name="TContract">The contract.</typeparam>
    /// <param name="create">Makes a new object each time.</param>
    public static ConformanceSubject<TContract> Made<TContract>(Func<TContract> create) where TContract : class =>
        new(_ => Task.FromResult(new ConformanceStand<TContract>(create(), create, () => ValueTask.CompletedTask)));
}
