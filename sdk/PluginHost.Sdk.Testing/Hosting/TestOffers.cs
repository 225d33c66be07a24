using PluginHost.Sdk.Offers;

namespace PluginHost.Sdk.Testing.Hosting;

internal sealed class TestOffers(CapabilityDirectory directory, PluginId plugin) : IOffers
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public IOfferGroup Open(string name)
    {
        lock (_open)
        {
            if (name is not { Length: >= 1 and <= 100 } || !_open.Add(name))
            {
                throw new ArgumentException($"'{name}' is no name of 1 to 100 characters, or a group of that name is open.", nameof(name));
            }
        }

        return new TestOfferGroup(name, directory, plugin, () =>
        {
            lock (_open)
            {
                _open.Remove(name);
            }
        });
    }
}
