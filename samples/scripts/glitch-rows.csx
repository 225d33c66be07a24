// Bands of rows whose red and blue slip apart. The same picture slips in the same way each time.
About(group: "Effects", description: "Bands of rows whose red and blue slip apart.");
var reach = Whole("Reach", 30, 0, 200, "px");
var share = Slider("Share", 0.35, help: "How many of the bands slip.");
return reach == 0 || share == 0 ? image : image.Kernel(new SlippingRows(reach, share, context.Seed));

record SlippingRows(int Radius, double Share, int Seed) : IPixelKernel
{
    public ColourSpace Space => ColourSpace.Srgb;

    public void Row(in KernelRow row)
    {
        // By bands at full size, so that a preview slips where the picture will.
        var chance = new Random(Seed ^ (int)(row.Y / row.Scale / 12));
        var slip = chance.NextDouble() < Share ? (int)Round((chance.NextDouble() - 0.5) * 2 * row.Reach) : 0;
        var red = row.Neighbours(slip, 0);
        var blue = row.Neighbours(-slip, 0);
        for (var i = 0; i < row.Output.Length; i++)
        {
            row.Output[i] = row.Input[i] with { X = red[i].X, Z = blue[i].Z };
        }
    }
}
