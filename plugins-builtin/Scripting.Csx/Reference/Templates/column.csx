// A number of each picture, to sort, filter and chart by.
Column("Megapixels", picture => picture.Width * (double)picture.Height / 1e6, 0, 500);
