namespace PluginHost.Web.Tests.Fakes;

/// <summary>Stores that outlive a host, as a database does.</summary>
internal sealed class TestStores
{
    public TestStores() => Users = new MemoryUserStore(Credentials);

    public MemoryCredentialStore Credentials { get; } = new();

    public MemoryUserStore Users { get; }

    public MemoryJobStore Jobs { get; } = new();
}
