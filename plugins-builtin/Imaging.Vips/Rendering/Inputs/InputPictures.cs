namespace PluginHost.Plugins.Imaging.Vips.Rendering.Inputs;

/// <summary>The opened inputs of one rendering.</summary>
internal sealed class InputPictures : IDisposable
{
    private readonly Dictionary<int, InputPicture> _all = [];

    /// <summary>Frames of the result: those of the longest input.</summary>
    public int Frames => _all.Values.Select(input => input.Frames).Append(1).Max();

    public long Memory => _all.Values.Sum(input => input.Memory);

    public InputPicture this[int index] => _all[index];

    public void Add(int index, InputPicture input) => _all.Add(index, input);

    public void Dispose()
    {
        foreach (var input in _all.Values)
        {
            input.Dispose();
        }
    }
}
