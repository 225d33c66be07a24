using PluginHost.LibraryGenerator.Chance;
using PluginHost.LibraryGenerator.Words;
using PluginHost.Sdk.Metadata;

namespace PluginHost.LibraryGenerator.Pictures;

/// <summary>How generated pictures say they were made.</summary>
internal sealed class Generators(Prompts prompts, Vocabulary vocabulary)
{
    private static readonly string[] Programs = ["ComfyUI", "AUTOMATIC1111", "InvokeAI", "Fooocus", "NovelAI"];
    private static readonly string[] Samplers = ["Euler a", "DPM++ 2M", "Euler", "DPM++ 2M SDE", "UniPC", "DDIM", "DPM++ 3M SDE", "LCM", "Heun", "LMS"];
    private static readonly string[] Schedulers = ["Karras", "normal", "simple", "beta", "exponential"];
    private static readonly Zipf Program = new(Programs.Length, 1.2), Sampler = new(Samplers.Length, 1.1), Model = new(220, 1), Lora = new(900, 1);

    public GenerationInfo Make(int prompt, Dice dice)
    {
        var loras = dice.Happens(0.45) ? dice.Between(1, 3) : 0;
        return new GenerationInfo(Programs[Program.Draw(dice)])
        {
            Prompt = prompts.Text(prompt),
            Negative = prompts.Negative(prompt),
            Seed = dice.Happens(0.5) ? dice.Next() : dice.Next() >> 32,
            Steps = dice.Between(8, 50),
            Cfg = dice.Between(2, 20) * 0.5,
            Sampler = Samplers[Sampler.Draw(dice)],
            Scheduler = dice.Pick(Schedulers),
            Model = Name("", Model.Draw(dice)),
            Loras = [.. Enumerable.Range(0, loras).Select(_ => new GenerationLora(Name("lora-", Lora.Draw(dice)), Math.Round(dice.Between(0.3, 1.2), 2)))],
            Mode = dice.Happens(0.85) ? "txt2img" : "img2img",
        };
    }

    private string Name(string prefix, int rank) => $"{prefix}{vocabulary[300 + (rank * 7)]}-v{1 + (rank % 12)}";
}
