namespace PluginHost.Sdk.Offers;

/// <summary>An object that a plugin offers as a capability while it runs.</summary>
public sealed class Offer
{
    private Offer(Type contract, object implementation, OfferInfo info)
    {
        Contract = contract;
        Implementation = implementation;
        Info = info;
    }

    /// <summary>The interface that it is offered for.</summary>
    public Type Contract { get; }

    /// <summary>The object itself. The host holds it until the set that it belongs to is drained, and disposes of nothing.</summary>
    public object Implementation { get; }

    /// <summary>What consumers see.</summary>
    public OfferInfo Info { get; }

    /// <summary>Makes an offer.</summary>
    /// <typeparam name="TContract">An interface of the SDK that carries <see cref="ContractAttribute"/>.</typeparam>
    /// <param name="implementation">Called from several threads, as any capability is.</param>
    /// <param name="info">What consumers see.</param>
    public static Offer Of<TContract>(TContract implementation, OfferInfo info) where TContract : class
    {
        ArgumentNullException.ThrowIfNull(implementation);
        ArgumentNullException.ThrowIfNull(info);
        return new Offer(typeof(TContract), implementation, info);
    }
}
