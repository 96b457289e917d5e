"""What is kept between builds, and how a site is published."""
