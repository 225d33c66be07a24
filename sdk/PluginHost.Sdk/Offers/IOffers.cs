namespace PluginHost.Sdk.Offers;

/// <summary>Offers capabilities that come and go while the plugin runs. <b>Called by plugins, implemented by the host.</b></summary>
/// <remarks>
/// For what is not known when the plugin is built: the scripts of a user, the models in a folder. What is offered is rented, fenced, measured and
/// listed like what the plugin declares; it ends with the plugin. Safe for use from several threads.
/// </remarks>
public interface IOffers
{
    /// <summary>Opens a group: what belongs together and is exchanged together, such as all that one script offers. It is empty at first.</summary>
    /// <param name="name">Names the group in logs and messages: 1 to 100 characters, and not the name of another group that is open.</param>
    /// <exception cref="ArgumentException">The name is empty, too long or taken.</exception>
    /// <exception cref="PluginFaultException">The plugin no longer runs (PH1402), or has too many groups open (PH1316).</exception>
    IOfferGroup Open(string name);
}
