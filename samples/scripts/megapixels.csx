// Columns to sort and filter by: script.megapixels.size>20
Column("Size", picture => picture.Width * (double)picture.Height / 1e6, 0, 500);
Column("Bits a pixel", picture => picture.Bytes * 8.0 / picture.Width / picture.Height, 0, 64);
