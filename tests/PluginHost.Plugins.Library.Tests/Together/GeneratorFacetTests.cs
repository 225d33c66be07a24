using System.Text.Json;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Refresh;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Library.Tests.Together;

/// <summary>Pictures of several generators, from their files to counts and searches.</summary>
public sealed class GeneratorFacetTests : IAsyncLifetime
{
    private const string A1111 =
        "a lighthouse at dawn, <lora:ink_line:0.8>\nNegative prompt: blurry\nSteps: 25, Sampler: Euler a, CFG scale: 7, Seed: 4294967296123, Size: 64x48, Model: harbour-xl, Lora hashes: \"ink_line: 0123456789ab\", Version: v1.10.1";

    private const string Comfy =
        """
        {"1":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"sub\\harbour-xl.safetensors"}},
         "2":{"class_type":"LoraLoader","inputs":{"lora_name":"gull.safetensors","strength_model":0.7,"strength_clip":0.7,"model":["1",0],"clip":["1",1]}},
         "3":{"class_type":"CLIPTextEncode","inputs":{"text":"a gull over the pier","clip":["2",1]}},
         "4":{"class_type":"CLIPTextEncode","inputs":{"text":"people","clip":["2",1]}},
         "5":{"class_type":"EmptyLatentImage","inputs":{"width":64,"height":48,"batch_size":1}},
         "6":{"class_type":"KSampler","inputs":{"seed":18446744073709551615,"steps":20,"cfg":5,"sampler_name":"euler_ancestral","scheduler":"normal","denoise":1,"model":["2",0],"positive":["3",0],"negative":["4",0],"latent_image":["5",0]}},
         "7":{"class_type":"VAEDecode","inputs":{"samples":["6",0],"vae":["1",2]}},
         "8":{"class_type":"SaveImage","inputs":{"images":["7",0],"filename_prefix":"x"}}}
        """;

    private const string Invoke =
        """{"generation_mode":"txt2img","positive_prompt":"a boat in fog","negative_prompt":"sun","seed":77,"steps":30,"cfg_scale":6,"scheduler":"dpmpp_2m","width":64,"height":48,"model":{"name":"fog-v2","key":"k","hash":"h","base":"sdxl","type":"main"},"app_version":"5.4.0"}""";

    private const string Swarm =
        """{"sui_image_params":{"prompt":"a rope on deck","negativeprompt":"rust","model":"fog-v2","seed":12,"steps":20,"cfgscale":7,"sampler":"euler","width":64,"height":48},"swarm_version":"0.9.6"}""";

    private RealLibrary _library = null!;

    public async ValueTask InitializeAsync()
    {
        _library = await RealLibrary.StartAsync();
        _library.Files.Write("in/a.png", TestPictures.Png(1, 64, 48, ("parameters", A1111)));
        _library.Files.Write("in/c.png", TestPictures.Png(2, 64, 48, ("prompt", Comfy)));
        _library.Files.Write("in/i.png", TestPictures.Png(3, 64, 48, ("invokeai_metadata", Invoke)));
        _library.Files.Write("in/s.png", TestPictures.Png(4, 64, 48, ("parameters", Swarm)));
        _library.Files.Write("in/photo.png", TestPictures.Png(5));
        (await _library.ImportAsync(Path.Combine(_library.Files.Path, "in"))).Report.Imported.ShouldBe(5);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Facets_OfSeveralGenerators_CountWhatTheirFilesSay()
    {
        (await FacetAsync("generator")).Keys.Order().ShouldBe(["A1111", "ComfyUI", "InvokeAI", "SwarmUI"]);
        (await FacetAsync("lora")).ShouldBe(new Dictionary<string, int> { ["ink_line"] = 1, ["gull"] = 1 }, ignoreOrder: true);
        var models = await FacetAsync("model");
        models.Values.Sum().ShouldBe(4);
        models.Where(model => model.Key.Contains("fog-v2", StringComparison.Ordinal)).Sum(model => model.Value).ShouldBe(2);
        (await FacetAsync("sampler")).Values.Sum().ShouldBe(4);
        (await FacetAsync("generator", "negative:people")).ShouldBe(new Dictionary<string, int> { ["ComfyUI"] = 1 });
    }

    [Theory]
    [InlineData("model:harbour-xl", "a.png", "c.png")]
    [InlineData("model:fog-v2", "i.png", "s.png")]
    [InlineData("lora:ink_line", "a.png")]
    [InlineData("lora:gull", "c.png")]
    [InlineData("sampler:euler generator:SwarmUI", "s.png")]
    [InlineData("seed:18446744073709551615", "c.png")]
    [InlineData("seed:4294967296123", "a.png")]
    [InlineData("seed:77 OR seed:12", "i.png", "s.png")]
    [InlineData("prompt:boat", "i.png")]
    [InlineData("prompt:\"gull over the pier\"", "c.png")]
    [InlineData("negative:rust", "s.png")]
    [InlineData("negative:blurry", "a.png")]
    [InlineData("has:generation -generator:ComfyUI", "a.png", "i.png", "s.png")]
    [InlineData("-has:generation", "photo.png")]
    public async Task Search_ByGenerationData_FindsIt(string query, params string[] names) =>
        (await _library.QueryAsync(query, "name")).Items.Select(picture => picture.Name).ShouldBe(names, query);

    [Fact]
    public async Task Refresh_AfterAnOlderReaderMissedEverything_FindsItAndKeepsWhatAPersonDid()
    {
        var id = (await _library.QueryAsync("lora:gull")).Items[0].Id;
        var editor = _library.Get<Library.Pictures.PictureEditor>();
        await editor.EditAsync(new EditRequest([id], new PictureEdit { Stars = 4, Description = "mine", AddTags = [TagName.Parse("own")] }, "me"), null, default);
        using (var catalog = _library.Capabilities.Rent<ICatalog>())
        {
            await catalog.Capability.ReplaceMetadataAsync(new ReplaceMetadataRequest([new MetadataReplacement(id, new MetadataResult(new MetadataFields(), []))]), default);
        }

        var job = await _library.Jobs.EnqueueAsync(new NewJob(RefreshJob.Kind, "", "{}"), default);
        await _library.Jobs.SettleAsync();
        var ended = await _library.Jobs.GetAsync(job.Id, default);
        var state = await _library.Get<RefreshReports>().ReadAsync(job.Id, default);

        ended!.State.ShouldBe(JobState.Succeeded, ended.Error?.ToString());
        (state!.Read, state.Changed, state.Failed).ShouldBe((5, 1, 0), JsonSerializer.Serialize(state));
        var picture = (await _library.QueryAsync("lora:gull seed:18446744073709551615 prompt:gull tag:own")).Items.ShouldHaveSingleItem();
        (picture.Id, picture.Stars, picture.Description).ShouldBe((id, 4, "mine"));
    }

    private async Task<Dictionary<string, int>> FacetAsync(string by, string query = "")
    {
        var bound = _library.Get<QueryBinder>().Bind(query).Query!;
        return (await _library.Get<IPictureIndex>().CountFacetAsync(bound, by, 100, default)).ToDictionary(count => count.Name, count => count.Count);
    }
}
