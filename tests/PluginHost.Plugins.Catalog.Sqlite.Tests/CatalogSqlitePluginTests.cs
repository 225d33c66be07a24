using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Storage;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests;

public sealed class CatalogSqlitePluginTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plugin_StartedTwice_KeepsWhatWasWritten()
    {
        var folder = TestLibrary.NewFolder();

        await RunAsync(folder, async services =>
        {
            await services.GetRequiredService<ICatalog>().AddAsync(Some.Picture(1));
            services.GetRequiredService<IImportLedger>().ShouldNotBeNull();
            services.GetRequiredService<ICollections>().ShouldNotBeNull();
            services.GetRequiredService<IUserStore>().ShouldNotBeNull();
            services.GetRequiredService<ICredentialStore>().ShouldNotBeNull();
            services.GetRequiredService<IKeyValueStore>().ShouldNotBeNull();
            (await services.GetRequiredService<IJobStore>().AddAsync(new AddJobRequest(new NewJob("a.b", "", ""), Some.Time), Token)).Id.Value.ShouldBe(1);
        });
        await RunAsync(folder, async services =>
        {
            (await services.GetRequiredService<ICatalog>().GetAsync(new PictureId(1))).Hash.ShouldBe(Some.Hash(1));
            (await services.GetRequiredService<IJobStore>().ListAsync(new ListJobsRequest(), Token)).Total.ShouldBe(1);
        });

        Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(["library.db"]);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task RunAsync(string folder, Func<IServiceProvider, Task> use)
    {
        var context = Substitute.For<IPluginContext>();
        context.LibraryFolder.Returns(folder);
        context.Time.Returns(TimeProvider.System);
        var builder = new Builder();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ISettings<CatalogSqliteSettings>>(new FixedSettings());
        var plugin = new CatalogSqlitePlugin();
        plugin.Configure(builder);
        await using var services = builder.Services.BuildServiceProvider();

        // Whoever builds capabilities before the start must be able to.
        services.GetRequiredService<ICatalog>().ShouldBeOfType<SqliteCatalog>();
        await plugin.StartAsync(context, Token);
        await use(services);
        await plugin.StopAsync(Token);
    }

    private sealed class Builder : IPluginBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();

        public IPluginBuilder Add<TContract, TImplementation>()
            where TContract : class
            where TImplementation : class, TContract
        {
            Services.AddSingleton<TContract, TImplementation>();
            return this;
        }

        public IPluginBuilder AddSettings<TSettings>(JsonTypeInfo<TSettings> typeInfo)
            where TSettings : class => this;
    }
}
